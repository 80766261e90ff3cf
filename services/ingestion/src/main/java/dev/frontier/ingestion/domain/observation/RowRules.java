package dev.frontier.ingestion.domain.observation;

import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.number.ConversionLog;
import dev.frontier.ingestion.domain.number.PeriodWords;
import dev.frontier.ingestion.domain.number.Style;
import dev.frontier.ingestion.domain.number.Width;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the rows of one filing and says everything that is wrong with them at once, so that a
 * clerk mends a file in one go.
 */
public final class RowRules {
  /** A footnote, not a report; the contract of the figures carries no more. */
  public static final int MAX_NOTE = 2000;

  /** Null for rows of many regions. */
  private final String region;

  /** Whether a row that merges may leave out what it keeps. */
  private final boolean partial;

  private final Catalogue catalogue;
  private final LocalDate today;
  private final Violations violations = new Violations();
  private final ConversionLog conversions = new ConversionLog();
  private final FirstRows firstRows = new FirstRows();

  private RowRules(String region, boolean partial, Catalogue catalogue, LocalDate today) {
    this.region = region;
    this.partial = partial;
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
    RowRules rules = new RowRules(region, false, catalogue, today);
    List<SubmissionRow> accepted = new ArrayList<>(rows.size());
    for (RawRow row : rows) {
      rules.next(row).map(PartialRow::alone).ifPresent(accepted::add);
    }
    return rules.violations.isEmpty()
        ? new RowsResult.Accepted(accepted, rules.conversions.all())
        : new RowsResult.Refused(rules.violations.kept(), rules.violations.count());
  }

  /**
   * Rules for the rows of many regions, given one after the other: nothing of a row is kept but
   * that it was there. What a row that merges leaves unsaid is nothing wrong yet: nobody has looked
   * up what is published.
   *
   * @param catalogue all that is known
   * @param today where the figures are collected, to know a period that is not over
   */
  public static RowRules ofManyRegions(Catalogue catalogue, LocalDate today) {
    return new RowRules(null, true, catalogue, today);
  }

  /** What was found wrong so far. */
  public Violations violations() {
    return violations;
  }

  /** What was understood as something else than it says, so far. */
  public ConversionLog conversions() {
    return conversions;
  }

  /** Judges the next row; empty when it breaks a rule, which is then among the violations. */
  public Optional<PartialRow> next(RawRow filed) {
    RawRow row = inWidth(filed);
    long before = violations.count();
    checkRegion(row);
    CatalogueEntry.Indicator indicator = indicator(row);
    Period period = period(row, indicator);
    checkFrequency(row, indicator);
    boolean withdraws = row.action() == RowAction.WITHDRAW;
    BigDecimal value = withdraws ? null : value(row, indicator);
    ObsStatus status = withdraws ? ObsStatus.O : status(row);
    checkNote(row);
    if (indicator != null && period != null) {
      checkUnique(row, indicator, period);
    }
    return violations.count() > before
        ? Optional.empty()
        : Optional.of(
            new PartialRow(
                row.number(),
                indicator.code(),
                period,
                value,
                status,
                withdraws ? null : row.note(),
                row.action()));
  }

  /** What stands for codes may be typed in either width, and a period in words. */
  private RawRow inWidth(RawRow row) {
    return new RawRow(
        row.number(),
        narrow(row, Columns.REGION, row.region()),
        narrow(row, Columns.INDICATOR, row.indicator()),
        period(row),
        row.value(),
        narrow(row, Columns.OBS_STATUS, row.obsStatus()),
        row.note(),
        row.action(),
        row.stated());
  }

  private String period(RawRow row) {
    if (row.period() == null) {
      return null;
    }
    String narrow = Width.narrow(row.period());
    String codes = PeriodWords.read(narrow).orElse(narrow);
    Set<Style> understood = EnumSet.noneOf(Style.class);
    if (!narrow.equals(row.period())) {
      understood.add(Style.FULL_WIDTH);
    }
    if (!codes.equals(narrow)) {
      understood.add(Style.PERIOD_IN_WORDS);
    }
    converted(row, Columns.PERIOD, row.period(), codes, understood);
    return codes;
  }

  private void checkFrequency(RawRow row, CatalogueEntry.Indicator indicator) {
    String freq = row.stated().freq();
    if (freq != null && indicator != null && !freq.equals(indicator.freq().name())) {
      broken(
          row,
          Columns.FREQ,
          Rules.CHOICE,
          quoted(freq, "choices", List.of(indicator.freq().name())));
    }
  }

  private void checkRegion(RawRow row) {
    if (row.region() == null) {
      broken(row, Columns.REGION, Rules.REQUIRED, Map.of());
    } else if (region != null && !row.region().equals(region)) {
      broken(row, Columns.REGION, Rules.REGION_MIXED, quoted(row.region(), "region", region));
    } else {
      Optional<CatalogueEntry.Region> known = catalogue.region(row.region());
      if (known.isEmpty()) {
        broken(row, Columns.REGION, Rules.UNKNOWN_REGION, quoted(row.region()));
      } else if (!known.get().kind().isFiled()) {
        broken(row, Columns.REGION, Rules.AGGREGATE_NOT_FILED, quoted(row.region()));
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
    } else if (known.get().computed()) {
      broken(row, Columns.INDICATOR, Rules.COMPUTED_NOT_FILED, quoted(row.indicator()));
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

  private BigDecimal value(RawRow row, CatalogueEntry.Indicator indicator) {
    if (row.value() == null) {
      return null;
    }
    FigureCell.Result result = FigureCell.read(row, indicator);
    if (result instanceof FigureCell.Result.Broken b) {
      broken(row, b.column(), b.rule(), b.params());
      return null;
    }
    FigureCell.Result.Figure figure = (FigureCell.Result.Figure) result;
    converted(row, Columns.VALUE, row.value(), figure.value().toPlainString(), figure.styles());
    return figure.value();
  }

  private void converted(RawRow row, String column, String from, String to, Set<Style> understood) {
    if (!understood.isEmpty()) {
      conversions.add(row.number(), column, RowViolation.quote(from), to, understood);
    }
  }

  /** A cell of a code in the width of ASCII. */
  private String narrow(RawRow row, String column, String cell) {
    if (cell == null) {
      return null;
    }
    String narrow = Width.narrow(cell);
    if (!narrow.equals(cell)) {
      converted(row, column, cell, narrow, Set.of(Style.FULL_WIDTH));
    }
    return narrow;
  }

  private ObsStatus status(RawRow row) {
    boolean leavesOut = partial && row.action() == RowAction.MERGE;
    if (leavesOut && row.obsStatus() == null) {
      return null;
    }
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
    } else if (!status.get().isMissing() && row.value() == null && !leavesOut) {
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
    int first =
        firstRows.enter(
            region == null ? String.valueOf(row.region()) : region,
            indicator.code(),
            period,
            row.number());
    if (first != 0) {
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
