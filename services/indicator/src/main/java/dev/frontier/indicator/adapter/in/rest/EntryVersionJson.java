package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.catalogue.EntryVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which version of an entry of the catalogue it is, and why there is one. */
@Schema(name = "EntryVersion")
record EntryVersionJson(
    @Schema(description = "Counts from 1; send it as If-Match to change the entry.") long version,
    @Schema(nullable = true, description = "Why the version was made, as far as it was said.")
        String reason,
    @Schema(description = "From when; the first version holds for all time before it as well.")
        Instant knownFrom,
    @Schema(nullable = true, description = "Until when; null for the latest.") Instant knownTo,
    @Schema(nullable = true, description = "When it was made, as far as that is on record.")
        Instant recordedAt) {

  static EntryVersionJson of(EntryVersion<?> version) {
    return new EntryVersionJson(
        version.version(),
        version.reason(),
        version.knownFrom(),
        version.knownTo(),
        version.recordedAt());
  }
}
