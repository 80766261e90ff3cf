package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.derivation.History.LevelVintage;
import dev.frontier.indicator.domain.derivation.Level;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One vintage of a figure or a total. */
@Schema(name = "Vintage")
record VintageJson(
    @Schema(description = "From when it was known; until the next one.") Instant vintage,
    @Schema(nullable = true, description = "Null if missing, withheld or taken back.") String value,
    @Schema(nullable = true) String status,
    @Schema(nullable = true, description = "Why there is no value; withdrawn if taken back.")
        String withheld,
    @Schema(nullable = true) String note,
    @Schema(nullable = true, description = "The submission that carried it; null for a total.")
        UUID submission,
    @Schema(nullable = true, description = "Of a total; null for a figure as filed.")
        CoverageJson coverage) {

  static VintageJson of(LevelVintage vintage) {
    Level level = vintage.level() == null ? Level.withdrawn(vintage.from()) : vintage.level();
    return new VintageJson(
        vintage.from(),
        Texts.figure(level.outcome()),
        level.status(),
        Texts.withheld(level.outcome()),
        level.note(),
        level.submission(),
        CoverageJson.of(level.coverage()));
  }
}
