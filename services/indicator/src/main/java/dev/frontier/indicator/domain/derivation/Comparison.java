package dev.frontier.indicator.domain.derivation;

import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.derivation.Outcome.Reason;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A figure in the form in which it can stand beside others of another size or unit.
 *
 * @param outcome levels exact, all else to 34 digits
 * @param comparedMembers of an aggregate whose two periods cover different members: those over
 *     which alone an index or a growth is computed; null wherever like is compared with like as it
 *     is
 * @param coverage of an aggregate; null for a single region
 */
public record Comparison(Outcome outcome, List<String> comparedMembers, Coverage coverage) {

  /** The forms. */
  public enum Form {
    /** The level itself, in the indicator's unit and multiple. */
    LEVEL,
    /** 100 in the base period. */
    INDEX,
    /** Percent of the national level. */
    SHARE,
    /** Percent against the same period of the year before. */
    GROWTH
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The level of a region in this form: empty if nothing is known of it in the period.
   *
   * @param base the period in which an index is 100; any other form makes nothing of it
   */
  public static Optional<Comparison> of(
      Form form, Derivation known, Region region, Period period, Period base) {
    Level level = known.level(region, period).orElse(null);
    if (level == null) {
      return Optional.empty();
    }
    Comparison asIs = new Comparison(level.outcome(), null, level.coverage());
    if (form == Form.LEVEL || level.outcome().reason() != null) {
      return Optional.of(asIs);
    }
    return switch (form) {
      case INDEX -> Optional.of(index(known.levels(), region, period, base));
      case SHARE -> Optional.of(share(known, region, period, level));
      default -> known.yearOnYear(region, period).map(Comparison::growth);
    };
  }

  private static Comparison index(Levels levels, Region region, Period period, Period base) {
    boolean before = period.compareTo(base) < 0;
    Compared compared =
        (before ? levels.compared(region, period, base) : levels.compared(region, base, period))
            .orElse(Compared.withheld(base, Reason.NO_BASE, null));
    if (compared.withheld() != null) {
      Reason why = compared.withheld() == Reason.NO_PREVIOUS ? Reason.NO_BASE : compared.withheld();
      return new Comparison(Outcome.withheld(why), null, compared.coverage());
    }
    Outcome index =
        before
            ? Percent.of(compared.from(), compared.to())
            : Percent.of(compared.to(), compared.from());
    return new Comparison(index, compared.members(), compared.coverage());
  }

  private static Comparison share(Derivation known, Region region, Period period, Level level) {
    Outcome share =
        region.kind() == RegionKind.NATIONAL
            ? Outcome.of(HUNDRED)
            : known.shareOfNational(region, period).orElseThrow();
    return new Comparison(share, null, level.coverage());
  }

  private static Comparison growth(Growth growth) {
    return new Comparison(growth.percent(), growth.comparedMembers(), growth.coverage());
  }
}
