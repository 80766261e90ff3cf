package dev.frontier.ingestion.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.frontier.ingestion.domain.number.Conversions;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A submission as it is shown to who just filed its rows: also how their body was read, and what is
 * asked about their figures.
 */
@Schema(name = "FiledSubmission")
record FiledView(
    @JsonUnwrapped SubmissionView submission,
    @Schema(required = true) DetectedView detected,
    @Schema(
            required = true,
            description = "Cells understood as something else than they say, the first thousand")
        List<ConversionView> conversions,
    @Schema(required = true) long conversionCount,
    @Schema(
            required = true,
            description = "What is asked about the figures: errors to mend, warnings to justify")
        List<FindingView> findings) {
  static FiledView of(
      SubmissionView submission,
      Reading reading,
      Conversions conversions,
      List<FindingView> findings) {
    return new FiledView(
        submission,
        reading.detected().with(conversions.styles()),
        reading.views(conversions),
        conversions.count(),
        findings);
  }
}
