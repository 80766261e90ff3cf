package dev.frontier.ingestion.domain.gate;

import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The figure that is judged, and what can be seen around it.
 *
 * @param region whose figure it is
 * @param indicator of the figure
 * @param provinces codes of all provinces on record
 * @param figures published ones with the whole submission laid over them
 * @param filed which figures the submission has
 */
public record Subject(
    SubmissionRow row,
    String region,
    CatalogueEntry.Indicator indicator,
    List<String> provinces,
    Figures figures,
    Set<Filed> filed) {
  /** One figure of the submission. */
  record Filed(String indicator, Period period) {
    static Filed of(SubmissionRow row) {
      return new Filed(row.indicator(), row.period());
    }
  }

  /** The national totals' region, ISO 3166-1. */
  static final String NATION = "CN";

  public Subject {
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(figures, "figures");
    provinces = List.copyOf(provinces);
    filed = Set.copyOf(filed);
  }

  Period period() {
    return row.period();
  }

  /** Null when it is filed as missing. */
  BigDecimal value() {
    return row.value();
  }

  boolean isNational() {
    return NATION.equals(region);
  }

  /** Whether the submission has a figure of the other indicator for this period, too. */
  boolean isFiled(String other) {
    return filed.contains(new Filed(other, period()));
  }

  /** Growth from the year before, as a logarithm. */
  Optional<Double> growth() {
    return growthOf(region);
  }

  /** The same of another region. */
  Optional<Double> growthOf(String other) {
    return figures.growth(other, indicator.code(), period());
  }

  /** The same figure so many years later, or earlier when negative. */
  Optional<BigDecimal> ownValue(int years) {
    return figures.value(region, indicator.code(), period(), years);
  }

  /** The same figure of another region. */
  Optional<BigDecimal> valueOf(String other) {
    return figures.value(other, indicator.code(), period());
  }

  /**
   * The national figure that this one is a part of, or is itself; empty when there is none, when
   * this one is filed as missing, or when figures of its unit do not add up.
   */
  Optional<BigDecimal> whole(Set<String> additiveUnits) {
    return value() == null || !additiveUnits.contains(indicator.unit())
        ? Optional.empty()
        : valueOf(NATION);
  }

  /** The provinces but for this one. */
  List<String> others() {
    return provinces.stream().filter(province -> !province.equals(region)).toList();
  }
}
