package dev.frontier.notification.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.notification.domain.rule.FilingRule;
import dev.frontier.notification.domain.rule.Limit;
import dev.frontier.notification.domain.rule.MeasureRule;
import dev.frontier.notification.domain.rule.Regions;
import dev.frontier.notification.domain.rule.RegionsDraft;
import dev.frontier.notification.domain.rule.Rule;
import dev.frontier.notification.domain.rule.RuleDraft;
import dev.frontier.notification.domain.rule.SeriesRule;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule; which of the fields it has depends on its kind. */
@Schema(
    name = "Rule",
    description =
        """
        falls_below takes threshold: the level is below it, in the unit of the indicator. falls_by_percent takes \
        percent and falls_by_amount takes amount: the indicator falls by at least so much on the year before, like \
        for like. falls_out_of_first takes places: the rank is not among the first so many. \
        falls_on_first_release_by_percent and falls_on_first_release_by_amount take percent and amount: a revision \
        puts the level below its first release by at least so much. share_falls_by_points takes points: the share of \
        the national figure falls by at least so many percentage points on the year before. rank_falls_by takes \
        places: the rank is at least so many worse than the year before. declines_in_a_row takes years: so many in a \
        row are below the year before. worst_of_group and against_nation take no limit: the rank is the last of its \
        group; the figure falls while the national one grows. All of these take indicator, and one of region, regions \
        and eachOf. measure_status_moves, measure_refused, measure_overdue \
        and measure_blocked take measure, one that the plan has, or * for any. submission_returned and \
        submission_overdue take regions like those on figures, and an indicator if they are to be about one; they are for \
        the offices of these regions and for statisticians. A missing or withheld figure is never a fall.\
        """)
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleJson(
    @Schema(
            required = true,
            enumeration = {
              "falls_below",
              "falls_by_percent",
              "falls_by_amount",
              "falls_out_of_first",
              "falls_on_first_release_by_percent",
              "falls_on_first_release_by_amount",
              "share_falls_by_points",
              "rank_falls_by",
              "declines_in_a_row",
              "worst_of_group",
              "against_nation",
              "measure_status_moves",
              "measure_refused",
              "measure_overdue",
              "measure_blocked",
              "submission_returned",
              "submission_overdue"
            })
        String kind,
    @Schema(examples = "TRADE_TOTAL") String indicator,
    @Schema(
            description = "One region, or * for whichever.",
            examples = {"CN-GX", "*"})
        String region,
    @Schema(description = "Some regions; each is judged on its own.") List<String> regions,
    @Schema(
            description = "A group, each member of which is judged on its own.",
            examples = "BORDER9")
        String eachOf,
    @Schema(description = "Above 0 and at most 100, as decimal text.", examples = "20")
        String percent,
    @Schema(description = "As decimal text.", examples = "900") String threshold,
    @Schema(
            description = "Above 0, in the unit of the indicator, as decimal text.",
            examples = "50")
        String amount,
    @Schema(description = "From 1 to 31, as decimal text.", examples = "3") String places,
    @Schema(
            description = "Above 0 and at most 100, percentage points, as decimal text.",
            examples = "0.5")
        String points,
    @Schema(description = "From 2 to 50, as decimal text.", examples = "3") String years,
    @Schema(
            description =
                "In the terms of the limit, but milder: once told of a period, you are told of"
                    + " later ones only after a figure has come back to this. For falls_below,"
                    + " falls_by_percent, falls_by_amount and share_falls_by_points.",
            examples = "10")
        String recovery,
    @Schema(examples = {"M01", "*"}) String measure) {

  RuleDraft toDraft() {
    Map<String, String> limits = new HashMap<>();
    put(limits, Limit.PERCENT.field(), percent);
    put(limits, Limit.THRESHOLD.field(), threshold);
    put(limits, Limit.AMOUNT.field(), amount);
    put(limits, Limit.PLACES.field(), places);
    put(limits, Limit.POINTS.field(), points);
    put(limits, Limit.YEARS.field(), years);
    put(limits, Limit.RECOVERY, recovery);
    return new RuleDraft(
        kind, indicator, new RegionsDraft(region, regions, eachOf), limits, measure);
  }

  private static void put(Map<String, String> limits, String field, String value) {
    if (value != null) {
      limits.put(field, value);
    }
  }

  static RuleJson of(Rule rule) {
    String kind = rule.kind().code();
    if (rule instanceof MeasureRule ofMeasure) {
      return new RuleJson(
          kind,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          ofMeasure.measure());
    }
    if (rule instanceof FilingRule filings) {
      Regions regions = filings.regions();
      return new RuleJson(
          kind,
          filings.indicator(),
          one(regions),
          several(regions),
          group(regions),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }
    SeriesRule series = (SeriesRule) rule;
    Regions regions = series.series().regions();
    return new RuleJson(
        kind,
        series.series().indicator(),
        one(regions),
        several(regions),
        group(regions),
        bound(series, Limit.PERCENT),
        bound(series, Limit.THRESHOLD),
        bound(series, Limit.AMOUNT),
        bound(series, Limit.PLACES),
        bound(series, Limit.POINTS),
        bound(series, Limit.YEARS),
        text(series.series().recovery()),
        null);
  }

  private static String one(Regions regions) {
    boolean one = regions instanceof Regions.One || regions instanceof Regions.Any;
    return one ? regions.keys().get(0) : null;
  }

  private static List<String> several(Regions regions) {
    return regions instanceof Regions.Several ? regions.codes() : null;
  }

  private static String group(Regions regions) {
    return regions instanceof Regions.EachOf each ? each.group() : null;
  }

  private static String bound(SeriesRule rule, Limit limit) {
    return Limit.of(rule.kind()).filter(limit::equals).isPresent() ? text(rule.bound()) : null;
  }

  private static String text(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
