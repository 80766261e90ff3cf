package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.CompareAnswer;
import dev.frontier.indicator.domain.derivation.Comparison;
import dev.frontier.indicator.domain.derivation.Comparison.Form;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer of {@code GET /api/compare}. */
@Schema(name = "ComparisonAnswer")
record CompareJson(
    @Schema(description = "The instant that the answer holds for; ask with it to get it again.")
        Instant asOf,
    @Schema(enumeration = {"level", "index", "share", "growth"}) String measure,
    @Schema(nullable = true, description = "The period in which an index is 100; else null.")
        String base,
    @Schema(description = "What stands side by side, in the order asked for.")
        List<ColumnJson> series,
    @Schema(description = "By period.") List<RowJson> rows,
    @Schema(nullable = true, description = "Send as cursor for the next page; null on the last one")
        String next) {

  /** What a column of values is of. */
  @Schema(name = "ComparedSeries")
  record ColumnJson(
      String indicator,
      String indicatorZh,
      String indicatorEn,
      String region,
      String regionZh,
      String regionEn,
      @Schema(description = "Of the values: PT for percent, IX for an index.") String unit,
      @Schema(description = "The power of ten that values are multiples of.") int unitMult) {}

  /** One period. */
  @Schema(name = "ComparedPeriod")
  record RowJson(
      String period,
      @Schema(description = "One a series, in the same order.") List<ValueJson> values) {}

  /** One value. */
  @Schema(name = "ComparedValue")
  record ValueJson(
      @Schema(nullable = true, description = "Decimal text; null if withheld or nothing is known.")
          String value,
      @Schema(nullable = true, description = "Why there is no value; null if nothing is known.")
          String withheld,
      @Schema(nullable = true, description = "Of a total; null for a single region.")
          CoverageJson coverage,
      @Schema(
              nullable = true,
              description =
                  "The members with a figure in both periods, over which alone an index or a growth"
                      + " is computed; null where the two periods cover the same members.")
          List<String> comparedMembers) {}

  private static final ValueJson NOTHING = new ValueJson(null, null, null, null);

  /** Of an answer those rows that are on a page. */
  static CompareJson of(CompareAnswer answer, Form form, Page page) {
    return new CompareJson(
        answer.asOf(),
        form.name().toLowerCase(Locale.ROOT),
        answer.base() == null ? null : answer.base().toString(),
        answer.series().stream().map(it -> column(it, form)).toList(),
        page.of(answer.rows()).stream().map(it -> row(it, form)).toList(),
        page.next(answer.rows().size(), answer.asOf()));
  }

  private static ColumnJson column(CompareAnswer.Series series, Form form) {
    boolean level = form == Form.LEVEL;
    return new ColumnJson(
        series.indicator().code(),
        series.indicator().nameZh(),
        series.indicator().nameEn(),
        series.region().code(),
        series.region().nameZh(),
        series.region().nameEn(),
        level ? series.indicator().unit() : form == Form.INDEX ? "IX" : "PT",
        level ? series.indicator().unitMult() : 0);
  }

  private static RowJson row(CompareAnswer.Row row, Form form) {
    return new RowJson(
        row.period().toString(),
        row.values().stream().map(it -> it.map(v -> value(v, form)).orElse(NOTHING)).toList());
  }

  private static ValueJson value(Comparison value, Form form) {
    return new ValueJson(
        form == Form.LEVEL ? Texts.figure(value.outcome()) : Texts.percent(value.outcome()),
        Texts.withheld(value.outcome()),
        CoverageJson.of(value.coverage()),
        value.comparedMembers());
  }

  /** All of it but the instant. */
  List<Object> content() {
    return List.of(measure, String.valueOf(base), series, rows);
  }
}
