package dev.frontier.ingestion.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.frontier.ingestion.domain.submission.Submission;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A submission as it is shown to who just filed its rows: also what their body was taken for. */
@Schema(name = "FiledSubmission")
record FiledView(
    @JsonUnwrapped SubmissionView submission, @Schema(required = true) DetectedView detected) {
  static FiledView of(Submission submission, Reading reading) {
    return new FiledView(SubmissionView.of(submission), reading.detected());
  }
}
