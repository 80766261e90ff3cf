package dev.frontier.indicator.domain.reconciliation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.derivation.Coverage;
import dev.frontier.indicator.domain.estimate.Interval;
import dev.frontier.indicator.domain.estimate.Measured;
import dev.frontier.indicator.domain.estimate.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the ledger in one of its versions: what the record gives, less what was reported.
 *
 * @param quantity what both are of
 * @param version from 1; a change adds one, and none is ever overwritten
 * @param knownFrom when this version was written
 * @param reported as printed; null if it was taken back
 * @param source of the reported figure; null if it was not said
 * @param computed what the record gives; null if it gives nothing
 * @param size computed less reported; null without either
 * @param tolerance what rounding explains: half a unit in the last digit reported, and what the
 *     rounding of the figures in the record can add on the side that the residual lies on; null
 *     without a size
 * @param reason why the record gives nothing; null if it does
 * @param coverage of the total; null if none was summed
 * @param state never null
 * @param closedBy who or what closed it; null while it is open
 * @param owner code of the region whose office answers for it; of totals and shares of groups the
 *     nation's
 * @param explanation null if none was given
 */
public record Residual(
    Quantity quantity,
    int version,
    Instant knownFrom,
    BigDecimal reported,
    String source,
    BigDecimal computed,
    BigDecimal size,
    BigDecimal tolerance,
    Measured.Reason reason,
    Coverage coverage,
    State state,
    ClosedBy closedBy,
    String owner,
    String explanation) {

  /** Whether somebody still owes an answer. */
  public enum State {
    /** It is neither within tolerance nor explained. */
    OPEN,
    /** It is one or the other, or nothing is reported any more. */
    CLOSED;

    /** The word that contracts use. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this word, or empty if there is none (null included). */
    public static Optional<State> parse(String code) {
      for (State state : values()) {
        if (state.code().equals(code)) {
          return Optional.of(state);
        }
      }
      return Optional.empty();
    }
  }

  /** What closed a residual. */
  public enum ClosedBy {
    /** It is no larger than rounding explains. */
    TOLERANCE,
    /** A statistician did, with an explanation. */
    STATISTICIAN,
    /** The reported figure was taken back. */
    WITHDRAWAL;

    /** The word that contracts use. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The line as it is by these figures.
   *
   * @param before the version that stands; null for a new line
   * @return the next version; the one that stands if it says the same
   */
  public static Residual of(
      Residual before,
      ReportedFigure reported,
      Measured computed,
      Catalogue catalogue,
      Instant now) {
    BigDecimal value = reported.value();
    BigDecimal size = null;
    BigDecimal tolerance = null;
    if (value != null && computed instanceof Measured.Known known) {
      size = known.value().subtract(value);
      tolerance = tolerance(value, size, known);
    }
    Residual drawn =
        new Residual(
            reported.quantity(),
            before == null ? 1 : before.version + 1,
            now,
            value,
            reported.source(),
            computed instanceof Measured.Known known ? known.value() : null,
            size,
            tolerance,
            computed instanceof Measured.Unknown unknown ? unknown.reason() : null,
            computed instanceof Measured.Known known ? known.coverage() : null,
            State.OPEN,
            null,
            before == null ? owner(reported.quantity(), catalogue) : before.owner,
            before == null ? null : before.explanation);
    Residual settled = drawn.settled(before);
    return before != null && before.saysTheSameAs(settled) ? before : settled;
  }

  private static BigDecimal tolerance(BigDecimal value, BigDecimal size, Measured.Known known) {
    BigDecimal ofFigures =
        size.signum() >= 0
            ? known.value().subtract(known.range().low())
            : known.range().high().subtract(known.value());
    return Interval.halfUnit(value.scale()).add(ofFigures.max(BigDecimal.ZERO));
  }

  private static String owner(Quantity quantity, Catalogue catalogue) {
    boolean summed =
        catalogue
            .region(quantity.region())
            .map(region -> region.kind() == RegionKind.AGGREGATE)
            .orElse(false);
    return summed
        ? catalogue.national().map(Region::code).orElse(quantity.region())
        : quantity.region();
  }

  private Residual settled(Residual before) {
    if (reported == null) {
      return in(State.CLOSED, ClosedBy.WITHDRAWAL);
    }
    if (withinTolerance()) {
      return in(State.CLOSED, ClosedBy.TOLERANCE);
    }
    // An explanation is of one residual: another one is to be explained anew.
    boolean explained =
        before != null && before.closedBy == ClosedBy.STATISTICIAN && before.sameFigures(this);
    return explained ? in(State.CLOSED, ClosedBy.STATISTICIAN) : in(State.OPEN, null);
  }

  private Residual in(State newState, ClosedBy newClosedBy) {
    return with(version, knownFrom, newState, newClosedBy, owner, explanation);
  }

  private Residual with(
      int newVersion,
      Instant from,
      State newState,
      ClosedBy newClosedBy,
      String newOwner,
      String newExplanation) {
    return new Residual(
        quantity,
        newVersion,
        from,
        reported,
        source,
        computed,
        size,
        tolerance,
        reason,
        coverage,
        newState,
        newClosedBy,
        newOwner,
        newExplanation);
  }

  /** Whether rounding explains all of it. */
  public boolean withinTolerance() {
    return size != null && size.abs().compareTo(tolerance) <= 0;
  }

  private boolean sameFigures(Residual other) {
    return same(reported, other.reported)
        && same(computed, other.computed)
        && reason == other.reason;
  }

  /** Whether the other says the same, whichever version it is. */
  public boolean saysTheSameAs(Residual other) {
    return sameFigures(other)
        && same(tolerance, other.tolerance)
        && Objects.equals(source, other.source)
        && Objects.equals(coverage, other.coverage)
        && state == other.state
        && closedBy == other.closedBy
        && Objects.equals(owner, other.owner)
        && Objects.equals(explanation, other.explanation);
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }

  /**
   * The line as a statistician leaves it. What is within tolerance stays closed.
   *
   * @param newState closed needs an explanation
   * @param newOwner null for the one that it has
   * @param newExplanation null for the one that it has
   * @return the next version; empty if it would be closed without an explanation
   */
  public Optional<Residual> annotated(
      State newState, String newOwner, String newExplanation, Instant now) {
    String said = newExplanation == null ? explanation : newExplanation;
    String owned = newOwner == null ? owner : newOwner;
    boolean settledAnyway = reported == null || withinTolerance();
    if (settledAnyway) {
      return Optional.of(with(version + 1, now, state, closedBy, owned, said));
    }
    if (newState == State.CLOSED && said == null) {
      return Optional.empty();
    }
    ClosedBy closer = newState == State.CLOSED ? ClosedBy.STATISTICIAN : null;
    return Optional.of(with(version + 1, now, newState, closer, owned, said));
  }
}
