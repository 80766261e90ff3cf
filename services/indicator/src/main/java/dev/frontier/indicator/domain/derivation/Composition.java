package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.derivation.Outcome.Reason;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.Optional;

/** What an aggregate is made of: each member's part in its change, and how concentrated it is. */
public final class Composition {

  private static final BigDecimal POINTS = BigDecimal.valueOf(10_000);

  private final Catalogue catalogue;
  private final Levels levels;

  /** Looks at these levels by this catalogue. */
  public Composition(Catalogue catalogue, Levels levels) {
    this.catalogue = catalogue;
    this.levels = levels;
  }

  /**
   * A region's part in the change of the aggregate that it is ranked in: empty outside any, and
   * where there is no level.
   */
  public Optional<Contribution> contribution(Region region, Period period) {
    Region group = catalogue.rankGroupOf(region.code()).orElse(null);
    Period earlier = period.aYearEarlier();
    Compared part = levels.compared(region, earlier, period).orElse(null);
    Compared whole = group == null ? null : levels.compared(group, earlier, period).orElse(null);
    return part == null || whole == null
        ? Optional.empty()
        : Optional.of(contribution(group.code(), part, whole));
  }

  private Contribution contribution(String group, Compared part, Compared whole) {
    if (!levels.additive()) {
      return Contribution.withheld(group, whole, Reason.NOT_ADDITIVE);
    }
    if (part.withheld() != null) {
      return Contribution.withheld(group, whole, part.withheld());
    }
    if (whole.withheld() != null) {
      return Contribution.withheld(group, whole, whole.withheld());
    }
    BigDecimal own = part.to().subtract(part.from());
    BigDecimal all = whole.to().subtract(whole.from());
    return new Contribution(
        group,
        whole.earlier(),
        Percent.of(own, whole.from()),
        all.signum() == 0
            ? Outcome.withheld(Reason.NO_CHANGE)
            : Outcome.of(own.multiply(BigDecimal.valueOf(100)).divide(all, Percent.DIGITS)),
        whole.coverage());
  }

  /**
   * How concentrated an aggregate is: the Herfindahl-Hirschman index, the sum of the squares of the
   * members' shares in percent. 10,000 where one member has all; 10,000 divided by the number of
   * members where all have the same. Over the members that have a figure; the coverage of the
   * aggregate's level says how many. Empty for a single region and where there is no level.
   */
  public Optional<Outcome> concentration(Region region, Period period) {
    Level total =
        region.kind() == RegionKind.AGGREGATE ? levels.level(region, period).orElse(null) : null;
    return Optional.ofNullable(total).map(level -> concentration(region, period, level.outcome()));
  }

  private Outcome concentration(Region group, Period period, Outcome total) {
    if (!levels.additive()) {
      return Outcome.withheld(Reason.NOT_ADDITIVE);
    }
    if (total.reason() != null) {
      return total;
    }
    BigDecimal squares = BigDecimal.ZERO;
    for (String member : group.members()) {
      BigDecimal figure =
          catalogue.region(member).map(region -> levels.figure(region, period)).orElse(null);
      if (figure != null && figure.signum() < 0) {
        return Outcome.withheld(Reason.NEGATIVE);
      }
      // Squared before it is divided, so that nothing is rounded but the last step.
      squares = figure == null ? squares : squares.add(figure.multiply(figure));
    }
    BigDecimal whole = total.value();
    return whole.signum() == 0
        ? Outcome.withheld(Reason.ZERO_BASE)
        : Outcome.of(squares.multiply(POINTS).divide(whole.multiply(whole), Percent.DIGITS));
  }
}
