package dev.frontier.ingestion.adapter.in.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a round as it is opened; it is read by {@link RoundBodies} and never bound to this. */
@Schema(name = "NewRound", additionalProperties = Schema.False.class)
record RoundSchema(
    @Schema(required = true, pattern = "^[A-Z0-9][A-Z0-9-]{1,39}$", examples = "ANNUAL-2022")
        String id,
    @Schema(required = true, maxLength = 200) String nameZh,
    @Schema(required = true, maxLength = 200) String nameEn,
    @Schema(
            required = true,
            enumeration = {"A", "Q", "M"})
        String freq,
    @Schema(required = true, minItems = 1, maxItems = 400, description = "Of that frequency")
        List<String> periods,
    @Schema(required = true, minItems = 1, maxItems = 1000, description = "Of that frequency")
        List<String> indicators,
    @Schema(required = true, minItems = 1, maxItems = 64, description = "Provinces, and CN")
        List<String> regions,
    @Schema(
            nullable = true,
            description = "With its offset, or local in Beijing; now when not given",
            examples = "2026-11-01T08:00")
        String opensAt,
    @Schema(
            required = true,
            description = "With its offset, or local in Beijing; after it opens",
            examples = "2026-11-30T18:00")
        String dueAt) {

  /** More time for one region. */
  @Schema(name = "NewExtension", additionalProperties = Schema.False.class)
  record Extension(
      @Schema(required = true, examples = "CN-GX") String region,
      @Schema(
              required = true,
              description = "Later than the region's due time and than now",
              examples = "2026-12-07T18:00")
          String dueAt,
      @Schema(required = true, minLength = 1, maxLength = 2000) String reason) {}

  /** The end of a round. */
  @Schema(name = "NewClosing", additionalProperties = Schema.False.class)
  record Closing(@Schema(nullable = true, maxLength = 2000) String reason) {}
}
