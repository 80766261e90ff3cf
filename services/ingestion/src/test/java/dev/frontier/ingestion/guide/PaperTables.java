package dev.frontier.ingestion.guide;

import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.gate.Figures;
import dev.frontier.ingestion.domain.gate.Finding;
import dev.frontier.ingestion.domain.gate.Gate;
import dev.frontier.ingestion.domain.observation.Freq;
import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The printed tables, filed by each office while those of all others are published. */
final class PaperTables {
  private static final String NATION = "CN";

  private final Path directory;
  private final List<CSVRecord> regions;
  private final List<CSVRecord> indicators;

  PaperTables(Path directory) {
    this.directory = directory;
    this.regions = read("regions.csv");
    this.indicators = read("indicators.csv");
  }

  /** What the gate asks, in the order of the printed tables. */
  List<Finding> judgedBy(Gate gate) {
    Map<String, List<SubmissionRow>> filings = filings();
    List<Finding> findings = new ArrayList<>();
    filings.forEach(
        (region, rows) ->
            findings.addAll(
                gate.judge(rows, region, catalogue(), provinces(), others(filings, region))));
    List<String> order = indicators.stream().map(record -> record.get("code")).toList();
    List<String> offices = new ArrayList<>(provinces());
    offices.add(NATION);
    findings.sort(
        java.util.Comparator.<Finding>comparingInt(found -> order.indexOf(found.indicator()))
            .thenComparing(Finding::period)
            .thenComparingInt(found -> offices.indexOf(found.region())));
    return findings;
  }

  /** How many figures are printed, missing ones included. */
  int figures() {
    return filings().values().stream().mapToInt(List::size).sum();
  }

  /** The name of a region, in the column's language. */
  String region(String code, String column) {
    return name(regions, code, column);
  }

  /** The name of an indicator, in the column's language. */
  String indicator(String code, String column) {
    return name(indicators, code, column);
  }

  private static String name(List<CSVRecord> records, String code, String column) {
    return records.stream()
        .filter(record -> record.get("code").equals(code))
        .findFirst()
        .orElseThrow()
        .get(column);
  }

  private List<String> provinces() {
    return regions.stream()
        .filter(record -> record.get("kind").equals("province"))
        .map(record -> record.get("code"))
        .toList();
  }

  private Catalogue catalogue() {
    return new Catalogue(
        Map.of(),
        indicators.stream()
            .map(
                record ->
                    new CatalogueEntry.Indicator(
                        record.get("code"),
                        record.get("name_zh"),
                        record.get("name_en"),
                        record.get("unit"),
                        Integer.parseInt(record.get("unit_mult")),
                        Integer.parseInt(record.get("decimals")),
                        Freq.valueOf(record.get("freq"))))
            .collect(Collectors.toMap(CatalogueEntry.Indicator::code, Function.identity())));
  }

  private static Figures others(Map<String, List<SubmissionRow>> filings, String region) {
    List<Figures.Known> published = new ArrayList<>();
    filings.forEach(
        (other, rows) -> {
          if (!other.equals(region)) {
            rows.forEach(
                row ->
                    published.add(
                        new Figures.Known(other, row.indicator(), row.period(), row.value())));
          }
        });
    return Figures.of(published);
  }

  private Map<String, List<SubmissionRow>> filings() {
    Map<String, List<SubmissionRow>> filings = new LinkedHashMap<>();
    for (CSVRecord record : read("figures.csv")) {
      add(filings, record.get("region"), record, record.get("value"));
    }
    for (CSVRecord record : read("published-totals.csv")) {
      add(filings, NATION, record, record.get("national_total"));
    }
    return filings;
  }

  private static void add(
      Map<String, List<SubmissionRow>> filings, String region, CSVRecord record, String value) {
    List<SubmissionRow> rows = filings.computeIfAbsent(region, key -> new ArrayList<>());
    rows.add(
        new SubmissionRow(
            rows.size() + 1,
            record.get("indicator"),
            Period.parse(record.get("period")).orElseThrow(),
            value.isEmpty() ? null : new BigDecimal(value),
            value.isEmpty() ? ObsStatus.O : ObsStatus.A,
            null));
  }

  private List<CSVRecord> read(String file) {
    CSVFormat withHeader = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(directory.resolve(file))) {
      return withHeader.parse(reader).getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
