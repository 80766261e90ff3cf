package dev.frontier.indicator;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Frequency;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A small country for tests: four provinces in one group, one indicator that wants three of the
 * four.
 */
public final class Figures {

  public static final String INDICATOR = "TRADE";
  public static final List<String> MEMBERS = List.of("CN-A", "CN-B", "CN-C", "CN-D");
  public static final Region GROUP =
      new Region("GROUP", null, "组", "Group", RegionKind.AGGREGATE, MEMBERS, List.of());
  public static final Region NATION =
      new Region("CN", "000000", "全国", "China", RegionKind.NATIONAL, List.of(), List.of());
  public static final Indicator TRADE = indicator(true, "0.75");
  public static final Catalogue CATALOGUE = catalogue(TRADE);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Figures() {}

  public static Indicator indicator(boolean higherIsBetter, String coverage) {
    return new Indicator(
        INDICATOR,
        "贸易",
        "Trade",
        "USD",
        8,
        2,
        Frequency.A,
        higherIsBetter,
        new BigDecimal(coverage));
  }

  public static Catalogue catalogue(Indicator indicator) {
    List<Region> regions = new ArrayList<>(List.of(NATION, GROUP));
    MEMBERS.forEach(code -> regions.add(province(code)));
    return new Catalogue(List.of(indicator), regions);
  }

  public static Region province(String code) {
    return new Region(code, "110000", code, code, RegionKind.PROVINCE, List.of(), List.of());
  }

  /** The vintage of this number; a later one has a higher number. */
  public static Instant vintage(int number) {
    return START.plusMillis(number);
  }

  public static Release release(int number, String region, Release.Item... items) {
    return new Release(
        new UUID(7, number),
        "BORDER_OPENNESS",
        Frequency.A,
        INDICATOR,
        region,
        "USD",
        8,
        new UUID(8, number),
        vintage(number),
        List.of(items));
  }

  public static Release.Item figure(int year, String value) {
    return new Release.Item(
        Period.ofYear(year), Action.PUBLISHED, new BigDecimal(value), "A", null);
  }

  public static Release.Item revised(int year, String value) {
    return new Release.Item(Period.ofYear(year), Action.REVISED, new BigDecimal(value), "A", null);
  }

  public static Release.Item missing(int year) {
    return new Release.Item(Period.ofYear(year), Action.PUBLISHED, null, "O", null);
  }

  public static Release.Item withdrawn(int year) {
    return new Release.Item(Period.ofYear(year), Action.WITHDRAWN, null, null, null);
  }

  /**
   * The same release of another indicator, under ids of its own: tests that share a database do not
   * meet.
   */
  public static Release of(String indicator, Release release) {
    return new Release(
        UUID.randomUUID(),
        release.dataflow(),
        release.frequency(),
        indicator,
        release.region(),
        release.unit(),
        release.unitMult(),
        UUID.randomUUID(),
        release.vintage(),
        release.observations());
  }

  /** The same indicator under another code. */
  public static Indicator named(String code) {
    return new Indicator(
        code,
        TRADE.nameZh(),
        TRADE.nameEn(),
        TRADE.unit(),
        TRADE.unitMult(),
        TRADE.decimals(),
        TRADE.freq(),
        TRADE.higherIsBetter(),
        TRADE.coverage());
  }
}
