package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.TryFiling;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a dry run says: what would be filed, how its body was read, and what would be asked about
 * it.
 */
@Schema(name = "DryRun")
record TrialView(
    @Schema(required = true, description = "Always true: nothing was stored") boolean dryRun,
    @Schema(required = true, examples = "CN-GX") String region,
    @Schema(nullable = true, description = "The round that it would belong to") String round,
    @Schema(required = true) int rowCount,
    @Schema(required = true) List<String> indicators,
    @Schema(required = true) List<String> periods,
    @Schema(required = true) DetectedView detected,
    @Schema(
            required = true,
            description = "Cells understood as something else than they say, the first thousand")
        List<ConversionView> conversions,
    @Schema(required = true) long conversionCount,
    @Schema(required = true, description = "What would be asked about the figures")
        List<FindingView> findings) {
  static TrialView of(TryFiling.Trial trial, Reading reading, Locale language) {
    return new TrialView(
        true,
        trial.region(),
        trial.round(),
        trial.scope().rows(),
        trial.scope().indicators(),
        trial.scope().periods(),
        reading.detected().with(trial.conversions().styles()),
        reading.views(trial.conversions()),
        trial.conversions().count(),
        FindingView.ofFindings(trial.findings(), language));
  }
}
