package dev.frontier.ingestion.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.submission.Step;
import dev.frontier.ingestion.domain.submission.Submission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A submission as it is shown. */
@Schema(name = "Submission")
record SubmissionView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "The one region that it is about", examples = "CN-GX")
        String region,
    @Schema(
            nullable = true,
            description = "The round that it was filed into; null for a revision outside of any",
            examples = "ANNUAL-2022")
        String round,
    @Schema(
            required = true,
            enumeration = {
              "draft",
              "in_review",
              "submitted",
              "returned",
              "published",
              "superseded",
              "withdrawn"
            })
        String state,
    @Schema(nullable = true, description = "Why published figures are revised") String reason,
    @Schema(required = true, description = "Counts changes; the ETag") long version,
    @Schema(required = true) int rowCount,
    @Schema(required = true) List<String> indicators,
    @Schema(required = true) List<String> periods,
    @Schema(required = true, description = "Everybody who filed, changed or handed in the rows")
        List<String> authors,
    @Schema(nullable = true, description = "Who approved what stands now") String approver,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) Instant updatedAt,
    @Schema(required = true, description = "Everything done, oldest first") List<StepView> history,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Given for one submission, not in a list nor after a step")
        List<RowView> rows) {

  /** A step as it is shown. */
  @Schema(name = "SubmissionStep")
  record StepView(
      @Schema(
              required = true,
              enumeration = {
                "draft",
                "edit",
                "justify",
                "submit",
                "approve",
                "return",
                "publish",
                "withdraw",
                "supersede"
              })
          String action,
      @Schema(required = true, description = "User name") String by,
      @Schema(required = true) Instant at,
      @Schema(nullable = true, description = "Why it was returned") String reason) {
    static StepView of(Step step) {
      return new StepView(step.action().code(), step.by().name(), step.at(), step.reason());
    }
  }

  /** A row as it is shown, under the names it was filed with. */
  @Schema(name = "SubmissionRow")
  record RowView(
      @Schema(required = true, description = "Place among the data rows, from 1") int row,
      @Schema(required = true) String indicator,
      @Schema(required = true, examples = "2021") String period,
      @Schema(nullable = true, description = "Decimal text; null when missing", examples = "917.02")
          String value,
      @JsonProperty("obs_status")
          @Schema(required = true, description = "SDMX CL_OBS_STATUS", examples = "A")
          String obsStatus,
      @Schema(nullable = true) String note,
      @Schema(required = true, description = "Whether it takes a published figure back")
          boolean withdraws) {
    static RowView of(SubmissionRow row) {
      return new RowView(
          row.number(),
          row.indicator(),
          row.period().text(),
          row.value() == null ? null : row.value().toPlainString(),
          row.status().name(),
          row.note(),
          row.withdraws());
    }
  }

  static SubmissionView of(Submission submission) {
    return of(submission, null);
  }

  /** With rows; {@code rows} null for without. */
  static SubmissionView of(Submission submission, List<SubmissionRow> rows) {
    return new SubmissionView(
        submission.id(),
        submission.region(),
        submission.round(),
        submission.state().code(),
        submission.reason(),
        submission.version(),
        submission.scope().rows(),
        submission.scope().indicators(),
        submission.scope().periods(),
        submission.authors().stream().map(Person::name).toList(),
        submission.approver().map(Person::name).orElse(null),
        submission.history().get(0).at(),
        submission.last().at(),
        submission.history().stream().map(StepView::of).toList(),
        rows == null ? null : rows.stream().map(RowView::of).toList());
  }
}
