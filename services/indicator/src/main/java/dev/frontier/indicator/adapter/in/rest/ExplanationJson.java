package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.Explanation;
import dev.frontier.indicator.domain.derivation.Explained;
import dev.frontier.indicator.domain.derivation.Explained.Subject;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Overridden;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer of {@code GET /api/series/{indicator}/{region}/explain}. */
@Schema(name = "Explanation")
record ExplanationJson(
    String indicator,
    String nameZh,
    String nameEn,
    String region,
    String regionNameZh,
    String regionNameEn,
    String period,
    @Schema(description = "The instant that the answer holds for; ask with it to get it again.")
        Instant asOf,
    String unit,
    int unitMult,
    @Schema(
            description =
                "The fraction of an aggregate's members whose figures must be there for a total, a"
                    + " share, a change or a rank to be given.")
        String requiredCoverage,
    @Schema(
            nullable = true,
            description = "Decimal text; null if missing, withheld, or nothing is known.")
        String value,
    @Schema(
            nullable = true,
            description =
                "Why there is no value; missing also if nothing was ever published, withdrawn if"
                    + " it was taken back.")
        String withheld,
    @Schema(description = "The value and all that is derived of it; empty if nothing is known.")
        List<ValueJson> values,
    @Schema(description = "Every vintage that any of the values is computed from, each once.")
        List<InputJson> inputs,
    @Schema(description = "Every vintage of the value, oldest first.") List<VintageJson> vintages) {

  /** One value with what it comes from. */
  @Schema(name = "ExplainedValue")
  record ValueJson(
      @Schema(
              description = "What it is.",
              enumeration = {
                "level",
                "share_of_national",
                "yoy_absolute",
                "yoy_percent",
                "rank",
                "contribution_points",
                "contribution_share",
                "concentration",
                "cagr"
              })
          String measure,
      @Schema(
              nullable = true,
              description =
                  "level and yoy_absolute exact, in the unit and multiple of the series; percents,"
                      + " points and the index to two decimals; a rank as a whole number.")
          String value,
      @Schema(nullable = true, description = "Why there is no value.") String withheld,
      @Schema(description = "How it is computed: INDICATOR[REGION, PERIOD] is a figure or a total.")
          String formula,
      @Schema(
              nullable = true,
              description = "The formula with its numbers; null if there is no value.")
          String numbers,
      @Schema(nullable = true, description = "Of the aggregate that it depends on.")
          CoverageJson coverage,
      @Schema(nullable = true, description = "The earlier period of a change.") String comparedWith,
      @Schema(
              nullable = true,
              description =
                  "The members with a figure in both periods, where that is not all; both sides of"
                      + " the change are taken over these alone.")
          List<String> comparedMembers,
      @Schema(description = "Ids of the inputs that it is a function of.") List<String> inputs) {}

  /** One vintage of a figure as an office filed it. */
  @Schema(name = "Input")
  record InputJson(
      @Schema(examples = "TRADE_TOTAL/CN-GX/2019@2026-03-01T08:00:00Z") String id,
      String indicator,
      String region,
      String period,
      @Schema(description = "published, revised or withdrawn") String action,
      @Schema(nullable = true) String value,
      @Schema(nullable = true) String status,
      @Schema(
              nullable = true,
              description =
                  "What the office says to the figure: its own note and, where the checks"
                      + " questioned the figure, why it stands nevertheless.")
          String note,
      Instant vintage,
      UUID submission,
      @Schema(description = "Where the submission is, for those who may see it.")
          String submissionPath,
      @Schema(
              description =
                  "Where the files that it was filed in are listed, as they were sent, for those"
                      + " who may see it; what came with a national load has none.")
          String filesPath,
      @Schema(description = "Where what the checks found is, for those who may see it.")
          String findingsPath,
      @Schema(
              description =
                  "What the checks asked about the figure before it was published, and why it"
                      + " stands nevertheless; empty where nothing was asked.")
          List<OverriddenJson> overridden) {}

  /** A finding that a figure was published over. */
  @Schema(name = "OverriddenFinding")
  record OverriddenJson(
      @Schema(description = "The rule's code.", examples = "year-on-year") String rule,
      @Schema(description = "What was asked, in Chinese.") String messageZh,
      @Schema(description = "What was asked, in English.") String messageEn,
      @Schema(description = "What the office said to it, as an approver accepted it.")
          String reason) {}

  static ExplanationJson of(Explanation it) {
    Explained level = it.values().isEmpty() ? null : it.values().get(0);
    return new ExplanationJson(
        it.indicator().code(),
        it.indicator().nameZh(),
        it.indicator().nameEn(),
        it.region().code(),
        it.region().nameZh(),
        it.region().nameEn(),
        it.period().toString(),
        it.asOf(),
        it.indicator().unit(),
        it.indicator().unitMult(),
        it.indicator().coverage().toPlainString(),
        level == null ? null : Texts.figure(level.outcome()),
        level == null ? nothing(it) : Texts.withheld(level.outcome()),
        it.values().stream().map(ExplanationJson::of).toList(),
        it.inputs().stream()
            .map(input -> of(input, it.overridden().getOrDefault(input, List.of())))
            .toList(),
        it.vintages().stream().map(VintageJson::of).toList());
  }

  private static String nothing(Explanation it) {
    return it.vintages().isEmpty() ? "missing" : "withdrawn";
  }

  private static ValueJson of(Explained it) {
    boolean exact =
        it.subject() == Subject.LEVEL
            || it.subject() == Subject.YOY_ABSOLUTE
            || it.subject() == Subject.RANK;
    return new ValueJson(
        it.subject().code(),
        exact ? Texts.figure(it.outcome()) : Texts.percent(it.outcome()),
        Texts.withheld(it.outcome()),
        it.formula().symbols(),
        it.formula().numbers(),
        CoverageJson.of(it.coverage()),
        it.comparedWith() == null ? null : it.comparedWith().toString(),
        it.comparedMembers(),
        Texts.ids(it.inputs()));
  }

  private static InputJson of(Observation it, List<Overridden> overridden) {
    String submission = "/api/submissions/" + it.submission();
    return new InputJson(
        it.id(),
        it.indicator(),
        it.region(),
        it.period().toString(),
        it.action().code(),
        Texts.figure(it.value()),
        it.status(),
        it.note(),
        it.knownFrom(),
        it.submission(),
        submission,
        submission + "/files",
        submission + "/findings",
        overridden.stream()
            .map(
                one ->
                    new OverriddenJson(one.rule(), one.messageZh(), one.messageEn(), one.reason()))
            .toList());
  }

  /** All of it but the instant. */
  List<Object> content() {
    return List.of(
        indicator,
        region,
        period,
        requiredCoverage,
        String.valueOf(value),
        values,
        inputs,
        vintages);
  }
}
