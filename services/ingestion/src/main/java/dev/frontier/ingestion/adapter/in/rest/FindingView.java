package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.domain.gate.Finding;
import dev.frontier.ingestion.domain.gate.Justification;
import dev.frontier.ingestion.domain.gate.Question;
import dev.frontier.platform.http.RuleText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the gate asks about one figure, in the reader's language. */
@Schema(name = "Finding")
record FindingView(
    @Schema(required = true, description = "The rule", examples = "year-on-year") String code,
    @Schema(
            required = true,
            enumeration = {"error", "warning"},
            description = "An error is mended; a warning is mended or justified")
        String severity,
    @Schema(required = true, description = "Place among the data rows, from 1") int row,
    @Schema(required = true) String indicator,
    @Schema(required = true, examples = "CN-GX") String region,
    @Schema(required = true, examples = "2021") String period,
    @Schema(nullable = true, description = "Decimal text; null when missing") String value,
    @Schema(required = true, description = "What is the matter") String message,
    @Schema(required = true, description = "What to do about it") String mend,
    @Schema(nullable = true, description = "What the office says to it")
        JustificationView justification) {

  /** What the office says to it, as it is shown. */
  @Schema(name = "Justification")
  record JustificationView(
      @Schema(required = true) String text,
      @Schema(required = true, description = "User name") String by,
      @Schema(required = true) Instant at,
      @Schema(nullable = true, description = "Who approved the submission with it")
          String acceptedBy,
      @Schema(nullable = true) Instant acceptedAt) {
    static JustificationView of(Justification justification) {
      return justification == null
          ? null
          : new JustificationView(
              justification.text(),
              justification.by().name(),
              justification.at(),
              justification.acceptedBy() == null ? null : justification.acceptedBy().name(),
              justification.acceptedAt());
    }
  }

  static List<FindingView> of(List<Question> questions, Locale language) {
    return questions.stream().map(question -> of(question, language)).toList();
  }

  /** Of a finding that nobody has kept, as in a dry run. */
  static List<FindingView> ofFindings(List<Finding> findings, Locale language) {
    return findings.stream().map(finding -> of(finding, null, language)).toList();
  }

  private static FindingView of(Question question, Locale language) {
    return of(question.finding(), question.justification(), language);
  }

  private static FindingView of(Finding finding, Justification justification, Locale language) {
    RuleText text = RuleText.of(finding.code(), finding.shown(), language);
    return new FindingView(
        finding.code(),
        finding.severity().code(),
        finding.row(),
        finding.indicator(),
        finding.region(),
        finding.period().text(),
        finding.value(),
        text.message(),
        text.mend(),
        JustificationView.of(justification));
  }
}
