package dev.frontier.ingestion.domain.observation;

import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges the rows of one filing and says everything that is wrong with them at once, so that a
 * clerk mends a file in one go.
 */
public final class RowRules {
  /** A footnote, not a report; the contract of the figures carries no more. */
  public static final int MAX_NOTE = 2000;

  private final String region;
  private final Catalogue catalogue;
  private final LocalDate today;
  private final Violations violations = new Violations();
  private final Map<String, Integer> firstRowOf = new HashMap<>();

  private RowRules(String region, Catalogue catalogue, LocalDate today) {
    this.region = region;
    this.catalogue = catalogue;
    this.today = today;
  }

  /**
   * Judges all rows.
   *
   * @param region the one that the filing is for
   * @param catalogue at least the codes that the rows name, as far as they are known
   * @param today where the figures are collected, to know a period that is not over
   */
  public static RowsResult judge(
      List<RawRow> rows, String region, Catalogue catalogue, LocalDate today) {
    RowRules rules = new RowRules(region, catalogue, today);
    List<SubmissionRow> accepted = new ArrayList<>(rows.size());
    for (RawRow row : rows) {
      rules.judge(row).ifPresent(accepted::add);
    }
    return rules.violations.isEmpty()
        ? new RowsResult.Accepted(accepted)
        : new RowsResult.Refused(rules.violations.kept(), rules.violations.count());
  }

  private Optional<SubmissionRow> judge(RawRow row) {
    long before = violations.count();
    if (row.action() == RowAction.WITHDRAW) {
      broken(
          row,
          Columns.ACTION,
          Rules.ROW_ACTION,
          Map.of("value", "D", "choices", List.of("I", "A", "M", "R")));
      return Optional.empty();
    }
    checkRegion(row);
    CatalogueEntry.Indicator indicator = indicator(row);
    Period period = period(row, indicator);
    BigDecimal value = value(row);
    ObsStatus status = status(row);
    checkNote(row);
    if (indicator != null && period != null) {
      checkUnique(row, indicator, period);
    }
    return violations.count() > before
        ? Optional.empty()
        : Optional.of(
            new SubmissionRow(row.number(), indicator.code(), period, value, status, row.note()));
  }

  private void checkRegion(RawRow row) {
    if (row.region() == null) {
      broken(row, Columns.REGION, Rules.REQUIRED, Map.of());
    } else if (!row.region().equals(region)) {
      broken(row, Columns.REGION, Rules.REGION_MIXED, quoted(row.region(), "region", region));
    } else {
      Optional<CatalogueEntry.Region> known = catalogue.region(region);
      if (known.isEmpty()) {
        broken(row, Columns.REGION, Rules.UNKNOWN_REGION, quoted(region));
      } else if (!known.get().kind().isFiled()) {
        broken(row, Columns.REGION, Rules.AGGREGATE_NOT_FILED, quoted(region));
      }
    }
  }

  private CatalogueEntry.Indicator indicator(RawRow row) {
    if (row.indicator() == null) {
      broken(row, Columns.INDICATOR, Rules.REQUIRED, Map.of());
      return null;
    }
    Optional<CatalogueEntry.Indicator> known = catalogue.indicator(row.indicator());
    if (known.isEmpty()) {
      broken(row, Columns.INDICATOR, Rules.UNKNOWN_INDICATOR, quoted(row.indicator()));
    }
    return known.orElse(null);
  }

  private Period period(RawRow row, CatalogueEntry.Indicator indicator) {
    if (row.period() == null) {
      broken(row, Columns.PERIOD, Rules.REQUIRED, Map.of());
      return null;
    }
    Optional<Period> period = Period.parse(row.period());
    if (period.isEmpty()) {
      broken(row, Columns.PERIOD, Rules.PERIOD_FORMAT, quoted(row.period()));
      return null;
    }
    if (indicator != null && indicator.freq() != period.get().freq()) {
      broken(
          row,
          Columns.PERIOD,
          Rules.PERIOD_FREQUENCY,
          Map.of(
              "value",
              RowViolation.quote(row.period()),
              "freq",
              indicator.freq().name(),
              "expected",
              Period.example(indicator.freq())));
      return null;
    }
    if (!period.get().endsBefore(today)) {
      broken(row, Columns.PERIOD, Rules.PERIOD_IN_FUTURE, quoted(row.period()));
      return null;
    }
    return period.get();
  }

  private BigDecimal value(RawRow row) {
    if (row.value() == null) {
      return null;
    }
    FigureText.Result result = FigureText.parse(row.value());
    if (result instanceof FigureText.Result.Broken b) {
      broken(
          row,
          Columns.VALUE,
          b.rule(),
          b.limit() == null ? quoted(row.value()) : quoted(row.value(), b.limitName(), b.limit()));
      return null;
    }
    return ((FigureText.Result.Figure) result).value();
  }

  private ObsStatus status(RawRow row) {
    // Nothing said means a normal value. It never means a missing one: somebody has to say that.
    Optional<ObsStatus> status =
        row.obsStatus() == null ? Optional.of(ObsStatus.A) : ObsStatus.parse(row.obsStatus());
    if (status.isEmpty()) {
      broken(
          row,
          Columns.OBS_STATUS,
          Rules.OBS_STATUS,
          quoted(row.obsStatus(), "choices", ObsStatus.codes()));
    } else if (status.get().isMissing() && row.value() != null) {
      broken(row, Columns.VALUE, Rules.VALUE_WITH_O, quoted(row.value()));
    } else if (!status.get().isMissing() && row.value() == null) {
      broken(row, Columns.VALUE, Rules.MISSING_NEEDS_O, Map.of());
    }
    return status.orElse(null);
  }

  private void checkNote(RawRow row) {
    if (row.note() == null) {
      return;
    }
    if (row.note().length() > MAX_NOTE) {
      broken(row, Columns.NOTE, Rules.TEXT_TOO_LONG, Map.of("limit", MAX_NOTE));
    } else if (!PlainText.isPlain(row.note())) {
      broken(row, Columns.NOTE, Rules.CONTROL_CHARACTERS, Map.of());
    }
  }

  private void checkUnique(RawRow row, CatalogueEntry.Indicator indicator, Period period) {
    Integer first = firstRowOf.putIfAbsent(indicator.code() + ' ' + period.text(), row.number());
    if (first != null) {
      broken(row, Columns.PERIOD, Rules.DUPLICATE_ROW, quoted(period.text(), "other", first));
    }
  }

  private void broken(RawRow row, String column, String rule, Map<String, Object> params) {
    violations.add(RowViolation.of(row.number(), column, rule, params));
  }

  private static Map<String, Object> quoted(String cell) {
    return Map.of("value", RowViolation.quote(cell));
  }

  private static Map<String, Object> quoted(String cell, String name, Object param) {
    return Map.of("value", RowViolation.quote(cell), name, param);
  }
}
