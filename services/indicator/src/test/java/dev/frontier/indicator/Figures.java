package dev.frontier.indicator;

import dev.frontier.indicator.application.Actor;
import dev.frontier.indicator.application.CatalogueChange;
import dev.frontier.indicator.application.Expected;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.PutResult;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.CatalogueEntry;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.catalogue.Unit;
import dev.frontier.indicator.domain.expression.ExpressionParser;
import dev.frontier.indicator.domain.expression.Parsed;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Frequency;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.unit.Dimension;
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
  public static final List<Unit> UNITS =
      List.of(
          unit("USD", "USD", "1", true),
          unit("CNY", "CNY", "1", true),
          unit("PERSON", "PERSON", "1", true),
          unit("USD_PER_PERSON", "USD/PERSON", "1", false),
          unit("PT", "1", "0.01", false));
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
    return new Catalogue(List.of(indicator), regions, UNITS);
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

  private static Unit unit(String code, String dimension, String scale, boolean summable) {
    return new Unit(
        code,
        code,
        code,
        Dimension.parse(dimension).orElseThrow(),
        new BigDecimal(scale),
        summable,
        false);
  }

  /** The same release of another indicator in another unit. */
  public static Release of(String indicator, Release release, String unit, int unitMult) {
    Release it = of(indicator, release);
    return new Release(
        it.event(),
        it.dataflow(),
        it.frequency(),
        indicator,
        it.region(),
        unit,
        unitMult,
        it.submission(),
        it.vintage(),
        it.observations());
  }

  /** An annual indicator with two decimals that wants three quarters of the members. */
  public static Indicator filed(String code, String unit, int unitMult) {
    return computed(code, unit, unitMult, null);
  }

  /** The same that is computed of others. */
  public static Indicator computed(String code, String unit, int unitMult, String expression) {
    return new Indicator(
        code,
        code,
        code,
        unit,
        unitMult,
        2,
        Frequency.A,
        true,
        Indicator.USUAL_COVERAGE,
        expression == null ? null : ((Parsed.Read) ExpressionParser.parse(expression)).expression(),
        false);
  }

  /** A division right below a region. */
  public static Region division(String code, RegionKind kind, String parent) {
    return new Region(
        code, code.substring(3), code, code, kind, List.of(), List.of(), parent, false);
  }

  /** Puts an entry into the catalogue, whatever is there. */
  public static PutResult put(PutCatalogueEntry put, CatalogueEntry entry) {
    PutResult result = put.put(entry, change(new Expected.Unsaid()));
    return result instanceof PutResult.VersionRequired
        ? put.put(entry, change(new Expected.Any()))
        : result;
  }

  /** A change by somebody, for a test. */
  public static CatalogueChange change(Expected expected) {
    return new CatalogueChange("for a test", expected, new Actor("id", "somebody"));
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
