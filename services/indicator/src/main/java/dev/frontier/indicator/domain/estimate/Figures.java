package dev.frontier.indicator.domain.estimate;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.derivation.Compared;
import dev.frontier.indicator.domain.derivation.Coverage;
import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.derivation.Level;
import dev.frontier.indicator.domain.derivation.Levels;
import dev.frontier.indicator.domain.derivation.Outcome;
import dev.frontier.indicator.domain.estimate.Measured.Known;
import dev.frontier.indicator.domain.estimate.Measured.Reason;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The levels that claims and residuals are judged by, as series have them, each with the range that
 * the rounding of what is filed leaves: half a unit in the last decimal, of a sum once for each
 * member that is in it. A total that was reported as printed is rounded once only, so it narrows
 * the range of the sum over the same members as far as the two agree. Remembers what was asked; one
 * instance is for one judgement and one thread.
 */
public final class Figures {

  /** A total as somebody else has printed it. */
  @FunctionalInterface
  public interface ReportedTotals {

    /** None is known. */
    ReportedTotals NONE = (indicator, region, period) -> Optional.empty();

    /** The level that is reported of a region in a period. */
    Optional<BigDecimal> level(String indicator, String region, Period period);
  }

  /** The register of facilities. */
  @FunctionalInterface
  public interface FacilityCounts {

    /** Nothing is on the register. */
    FacilityCounts NONE = (kinds, regions) -> Optional.empty();

    /**
     * How many facilities of these kinds the register has in these regions; empty if it never had
     * one of a kind anywhere.
     *
     * @param regions codes
     */
    Optional<Integer> count(Collection<String> kinds, Set<String> regions);
  }

  /** The levels of one region in two periods, like for like. */
  record Pair(Known from, Known to) {}

  private final Knowledge knowledge;
  private final ReportedTotals reported;
  private final FacilityCounts facilities;
  private final Map<String, Levels> levels = new HashMap<>();
  private final Set<String> inputs = new TreeSet<>();

  /** Figures by what is known, what is reported and what is on the register. */
  public Figures(Knowledge knowledge, ReportedTotals reported, FacilityCounts facilities) {
    this.knowledge = knowledge;
    this.reported = reported;
    this.facilities = facilities;
  }

  /**
   * How many facilities of these kinds are in a region; empty if it is no region, or the register
   * has none of a kind.
   */
  public Optional<Integer> facilities(List<String> kinds, String region) {
    return catalogue()
        .region(region)
        .flatMap(place -> facilities.count(kinds, catalogue().within(place)));
  }

  /** The catalogue that everything is read by. */
  public Catalogue catalogue() {
    return knowledge.catalogue();
  }

  /**
   * The vintages that were used up to now: {@code indicator/region/period@vintage}, in order of
   * these texts.
   */
  public List<String> inputs() {
    return List.copyOf(inputs);
  }

  /** The level of a region. */
  public Measured level(String indicator, String region, Period period) {
    Indicator measured = catalogue().indicator(indicator).orElse(null);
    Region place = catalogue().region(region).orElse(null);
    if (measured == null || place == null) {
      return Measured.unknown(Reason.NOT_IN_CATALOGUE);
    }
    Levels all = levels(measured);
    remember(all.inputs(place, period));
    Level level = all.level(place, period).orElse(null);
    if (level == null) {
      return Measured.unknown(whyNothing(all, place, period));
    }
    if (level.outcome().value() == null) {
      return Measured.unknown(reason(level.outcome().reason()));
    }
    Coverage coverage = level.coverage();
    Interval range = spread(measured, level.outcome().value(), coverage);
    if (coverage != null) {
      range = narrowed(range, indicator, region, period);
    }
    return new Known(level.outcome().value(), range, coverage, null);
  }

  private Interval narrowed(Interval range, String indicator, String region, Period period) {
    return reported
        .level(indicator, region, period)
        .map(printed -> Interval.rounded(printed, printed.scale()))
        .filter(range::meets)
        .map(range::and)
        .orElse(range);
  }

  private static Interval spread(Indicator indicator, BigDecimal value, Coverage coverage) {
    BigDecimal half = Interval.halfUnit(Math.max(value.scale(), indicator.decimals()));
    int figures = coverage == null ? 1 : coverage.present();
    return Interval.around(value, half.multiply(BigDecimal.valueOf(figures)));
  }

  private Levels levels(Indicator indicator) {
    return levels.computeIfAbsent(indicator.code(), code -> knowledge.levels(indicator));
  }

  private void remember(List<Observation> used) {
    for (Observation it : used) {
      inputs.add(it.indicator() + "/" + it.region() + "/" + it.period() + "@" + it.knownFrom());
    }
  }

  private static Reason whyNothing(Levels all, Region region, Period period) {
    if (!all.inputs(region, period).isEmpty()) {
      return Reason.WITHDRAWN;
    }
    boolean others = all.periods().stream().anyMatch(it -> !all.inputs(region, it).isEmpty());
    return others ? Reason.PERIOD_MISSING : Reason.NOT_IN_RECORD;
  }

  private static Reason reason(Outcome.Reason reason) {
    return switch (reason) {
      case BELOW_COVERAGE -> Reason.BELOW_COVERAGE;
      case NO_NATIONAL -> Reason.NO_NATIONAL;
      case NO_PREVIOUS -> Reason.PERIOD_MISSING;
      case ZERO_BASE, NEGATIVE -> Reason.ZERO_BASE;
      case NOT_ADDITIVE -> Reason.NOT_ADDITIVE;
      case WITHDRAWN -> Reason.WITHDRAWN;
      default -> Reason.MISSING;
    };
  }

  /**
   * The levels of two periods over the same members.
   *
   * @param why is told why they cannot be compared
   * @return null if they cannot
   */
  Pair pair(String indicator, String region, Period from, Period to, List<Reason> why) {
    Measured before = level(indicator, region, from);
    Measured after = level(indicator, region, to);
    if (before instanceof Measured.Unknown unknown) {
      why.add(unknown.reason());
      return null;
    }
    if (after instanceof Measured.Unknown unknown) {
      why.add(unknown.reason());
      return null;
    }
    Indicator measured = catalogue().indicator(indicator).orElseThrow();
    Compared compared =
        levels(measured).compared(catalogue().region(region).orElseThrow(), from, to).orElseThrow();
    if (compared.withheld() != null) {
      why.add(reason(compared.withheld()));
      return null;
    }
    if (compared.members() == null) {
      return new Pair((Known) before, (Known) after);
    }
    return new Pair(
        likeForLike(measured, compared, compared.from()),
        likeForLike(measured, compared, compared.to()));
  }

  private static Known likeForLike(Indicator indicator, Compared compared, BigDecimal value) {
    return new Known(
        value,
        spread(indicator, value, compared.coverage()),
        compared.coverage(),
        compared.members());
  }

  /** The sum of regions; unknown as soon as one of them is. */
  public Measured sum(String indicator, List<String> regions, Period period) {
    BigDecimal sum = BigDecimal.ZERO;
    Interval range = Interval.exactly(BigDecimal.ZERO);
    Coverage coverage = null;
    for (String region : regions) {
      Measured level = level(indicator, region, period);
      if (!(level instanceof Known known)) {
        return level;
      }
      sum = sum.add(known.value());
      range = range.plus(known.range());
      coverage = known.coverage() == null ? coverage : known.coverage();
    }
    boolean additive =
        catalogue().indicator(indicator).map(it -> levels(it).additive()).orElse(true);
    if (regions.size() > 1 && !additive) {
      return Measured.unknown(Reason.NOT_ADDITIVE);
    }
    return new Known(sum, range, coverage, null);
  }

  /**
   * What percentage some regions are of another.
   *
   * @param of code of the whole; null for the nation
   */
  public Measured share(String indicator, List<String> regions, String of, Period period) {
    Measured part = sum(indicator, regions, period);
    if (!(part instanceof Known some)) {
      return part;
    }
    String whole =
        of == null
            ? catalogue().regions().stream()
                .filter(region -> region.kind() == RegionKind.NATIONAL)
                .map(Region::code)
                .findFirst()
                .orElse(null)
            : of;
    Measured all = whole == null ? null : level(indicator, whole, period);
    if (!(all instanceof Known total)) {
      return of == null ? Measured.unknown(Reason.NO_NATIONAL) : all;
    }
    return Ratios.percent(some, total);
  }
}
