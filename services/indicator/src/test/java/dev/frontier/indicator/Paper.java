package dev.frontier.indicator;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Frequency;
import dev.frontier.indicator.domain.period.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The project's copy of the paper's figures, as releases of whole series. */
public final class Paper {

  /** From when the paper's figures are known in tests. */
  public static final Instant VINTAGE = Instant.parse("2026-02-01T00:00:00Z");

  private Paper() {}

  /** A total that the paper prints. */
  public record Printed(
      String indicator, String period, BigDecimal total, BigDecimal national, BigDecimal share) {}

  /** Facilities of one kind in a region, or in the group as a whole. */
  public record Facility(String kind, String region, int count) {}

  public static List<Facility> facilities() {
    return rows("facilities.csv").stream()
        .map(
            row ->
                new Facility(
                    row.get("kind"), row.get("region"), Integer.parseInt(row.get("count"))))
        .toList();
  }

  public static List<Printed> printedTotals() {
    return rows("published-totals.csv").stream()
        .map(
            row ->
                new Printed(
                    row.get("indicator"),
                    row.get("period"),
                    new BigDecimal(row.get("border9_total")),
                    new BigDecimal(row.get("national_total")),
                    new BigDecimal(row.get("share_of_national_percent"))))
        .toList();
  }

  public static Catalogue catalogue() {
    return new Catalogue(indicators(), regions());
  }

  public static List<Indicator> indicators() {
    return rows("indicators.csv").stream()
        .map(
            row ->
                new Indicator(
                    row.get("code"),
                    row.get("name_zh"),
                    row.get("name_en"),
                    row.get("unit"),
                    Integer.parseInt(row.get("unit_mult")),
                    Integer.parseInt(row.get("decimals")),
                    Frequency.valueOf(row.get("freq")),
                    Boolean.parseBoolean(row.get("higher_is_better")),
                    Indicator.USUAL_COVERAGE))
        .toList();
  }

  /** Members before the aggregate that names them. */
  public static List<Region> regions() {
    List<Region> regions = new ArrayList<>();
    List<String> members = new ArrayList<>();
    CSVRecord aggregate = null;
    for (CSVRecord row : rows("regions.csv")) {
      if (row.get("kind").equals("aggregate")) {
        aggregate = row;
      } else {
        regions.add(region(row, List.of()));
        if (row.get("kind").equals("province")) {
          members.add(row.get("code"));
        }
      }
    }
    regions.add(region(aggregate, members));
    return regions;
  }

  private static Region region(CSVRecord row, List<String> members) {
    String gb2260 = row.get("gb2260");
    String neighbours = row.get("land_neighbours");
    return new Region(
        row.get("code"),
        gb2260.isEmpty() ? null : gb2260,
        row.get("name_zh"),
        row.get("name_en"),
        RegionKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
        members,
        neighbours.isEmpty() ? List.of() : Arrays.asList(neighbours.split(" ")));
  }

  /**
   * One release a series: 45 of provinces and 5 of the country, each a microsecond after the one
   * before.
   */
  public static List<Release> releases() {
    Map<String, List<Release.Item>> series = new LinkedHashMap<>();
    for (CSVRecord row : rows("figures.csv")) {
      add(series, row.get("indicator"), row.get("region"), row.get("period"), row.get("value"));
    }
    for (Printed printed : printedTotals()) {
      add(series, printed.indicator(), "CN", printed.period(), printed.national().toPlainString());
    }
    Catalogue catalogue = catalogue();
    List<Release> releases = new ArrayList<>();
    series.forEach(
        (key, items) -> {
          Indicator indicator = catalogue.indicator(key.split(":")[0]).orElseThrow();
          int number = releases.size();
          releases.add(
              new Release(
                  new UUID(1, number),
                  "BORDER_OPENNESS",
                  indicator.freq(),
                  indicator.code(),
                  key.split(":")[1],
                  indicator.unit(),
                  indicator.unitMult(),
                  new UUID(2, number),
                  VINTAGE.plusNanos(number * 1000L),
                  items));
        });
    return releases;
  }

  private static void add(
      Map<String, List<Release.Item>> series,
      String indicator,
      String region,
      String period,
      String value) {
    boolean missing = value.isEmpty();
    series
        .computeIfAbsent(indicator + ":" + region, key -> new ArrayList<>())
        .add(
            new Release.Item(
                Period.parse(period).orElseThrow(),
                Action.PUBLISHED,
                missing ? null : new BigDecimal(value),
                missing ? "O" : "A",
                null));
  }

  private static List<CSVRecord> rows(String file) {
    Path path = Path.of(System.getProperty("frontier.root"), "data", "paper", file);
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(Files.newBufferedReader(path, StandardCharsets.UTF_8))) {
      return parser.getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
