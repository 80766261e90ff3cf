package dev.frontier.ingestion.domain.gate;

import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.observation.Freq;
import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Figures that are published, figures that are filed, and what the gate says. */
final class GateCase {
  static final GateParameters PARAMETERS =
      new GateParameters(
          new GateParameters.Series(10, 3, 3.0, 0.10, 0.70),
          new GateParameters.CrossSection(0.4, 0.05, 4.0, 6, 0.15),
          new GateParameters.Slip(
              2, 4, 0.30, 0.15, 4, 0.70, List.of("CNY", "USD"), Map.of(2021, 6.4515), 6.7),
          new GateParameters.Pairs(Map.of("VISITORS", "RECEIPTS"), 0.20, 0.03, 0.50),
          Set.of("NET_FLOW"),
          Set.of("AREA"),
          Set.of("USD", "CNY", "PERSON", "PERSON_TIMES", "KM2"),
          Set.of("PERSON", "PERSON_TIMES"),
          3);

  private static final Catalogue CATALOGUE =
      new Catalogue(
          Map.of(),
          Map.of(
              "TRADE", indicator("TRADE", "USD", 8),
              "GDP", indicator("GDP", "CNY", 8),
              "NET_FLOW", indicator("NET_FLOW", "USD", 8),
              "VISITORS", indicator("VISITORS", "PERSON_TIMES", 4),
              "RECEIPTS", indicator("RECEIPTS", "USD", 8),
              "AREA", indicator("AREA", "KM2", 4),
              "RATE", indicator("RATE", "PERCENT", 0)));

  private final Set<String> provinces = new LinkedHashSet<>(List.of("CN-GX"));
  private final List<Figures.Known> published = new ArrayList<>();
  private final List<SubmissionRow> filed = new ArrayList<>();
  private String region = "CN-GX";

  private static CatalogueEntry.Indicator indicator(String code, String unit, int mult) {
    return new CatalogueEntry.Indicator(code, null, null, unit, mult, 2, Freq.A);
  }

  static GateCase given() {
    return new GateCase();
  }

  GateCase filedBy(String office) {
    region = office;
    return this;
  }

  /** A published series from a year on; null is a missing figure. */
  GateCase published(String office, String indicator, int from, String... values) {
    if (!office.equals(Subject.NATION)) {
      provinces.add(office);
    }
    for (int i = 0; i < values.length; i++) {
      BigDecimal value = values[i] == null ? null : new BigDecimal(values[i]);
      published.add(new Figures.Known(office, indicator, year(from + i), value));
    }
    return this;
  }

  /** A filed series from a year on; null is a missing figure. */
  GateCase filed(String indicator, int from, String... values) {
    for (int i = 0; i < values.length; i++) {
      BigDecimal value = values[i] == null ? null : new BigDecimal(values[i]);
      ObsStatus status = value == null ? ObsStatus.O : ObsStatus.A;
      filed.add(
          new SubmissionRow(filed.size() + 1, indicator, year(from + i), value, status, null));
    }
    return this;
  }

  /** A published figure that is taken back. */
  GateCase withdrawn(String indicator, int year) {
    filed.add(
        new SubmissionRow(filed.size() + 1, indicator, year(year), null, ObsStatus.O, null, true));
    return this;
  }

  List<Finding> judged() {
    return new Gate(PARAMETERS)
        .judge(filed, region, CATALOGUE, List.copyOf(provinces), Figures.of(published));
  }

  /** The codes of what is found. */
  List<String> codes() {
    return judged().stream().map(Finding::code).toList();
  }

  static Period year(int year) {
    return new Period(Freq.A, year, 1);
  }
}
