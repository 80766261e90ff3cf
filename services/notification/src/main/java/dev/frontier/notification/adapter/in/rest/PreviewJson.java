package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.AlertView;
import dev.frontier.notification.application.PreviewRule;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.alert.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule would have told, as JSON. */
final class PreviewJson {
  private PreviewJson() {}

  /** The answer. */
  @Schema(name = "Preview")
  record Answer(
      @Schema(required = true, description = "As it was understood.") RuleJson rule,
      @Schema(required = true, description = "What the rule means, by language.")
          Map<String, String> sentences,
      @Schema(
              required = true,
              description = "How many alerts there would have been, updates and corrections too.")
          int total,
      @Schema(
              required = true,
              description =
                  "The same by the year that their figures are of; with 0 where figures told"
                      + " nothing.")
          List<YearJson> byYear,
      @Schema(
              required = true,
              description = "Alerts for each year of figures, as decimal text.",
              examples = "3.25")
          String perYear,
      @Schema(required = true, description = "Whether that is more than noisyAbove.") boolean noisy,
      @Schema(
              required = true,
              description = "One alert a month: what comes more often is soon not read any more.")
          int noisyAbove,
      @Schema(nullable = true, description = "If it is noisy: what to do about it, by language.")
          Map<String, String> warning,
      @Schema(
              required = true,
              description = "The alerts, oldest first; when there are too many, the last of them.")
          List<AlertJson> alerts) {

    static Answer of(PreviewRule.Outcome.Previewed previewed) {
      return new Answer(
          RuleJson.of(previewed.rule()),
          byLanguage(previewed.meaning()),
          previewed.byYear().values().stream().mapToInt(Integer::intValue).sum(),
          previewed.byYear().entrySet().stream()
              .map(year -> new YearJson(year.getKey(), year.getValue()))
              .toList(),
          previewed.noise().perYear().toPlainString(),
          previewed.noise().noisy(),
          previewed.noise().bound(),
          previewed.noise().noisy() ? byLanguage(previewed.noise().warning()) : null,
          previewed.alerts().stream().map(AlertJson::of).toList());
    }
  }

  /** Alerts about the figures of one year. */
  @Schema(name = "PreviewYear")
  record YearJson(
      @Schema(required = true, examples = "2022") String year,
      @Schema(required = true) int alerts) {}

  /** An alert that would have come. */
  @Schema(name = "PreviewAlert")
  record AlertJson(
      @Schema(required = true, description = "When: from then on the figure was known.") Instant at,
      @Schema(
              required = true,
              enumeration = {"raised", "deepened", "retracted"})
          String step,
      @Schema(required = true, description = "What it says, by language.")
          Map<String, String> sentences,
      @Schema(required = true, description = "The figure it is about.")
          AlertView.FigureView figure) {

    static AlertJson of(PreviewRule.Alert alert) {
      return new AlertJson(
          alert.facts().vintage(),
          alert.step().code(),
          byLanguage(alert.wording()),
          AlertView.view(alert.facts()));
    }
  }

  private static Map<String, String> byLanguage(Wording wording) {
    return Map.of(Language.ZH_CN.tag(), wording.zh(), Language.EN.tag(), wording.en());
  }
}
