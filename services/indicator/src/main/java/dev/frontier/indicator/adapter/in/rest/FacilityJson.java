package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.facility.Facility;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the register as the interface writes it. */
@Schema(name = "Facility")
record FacilityJson(
    String code,
    String kind,
    @Schema(description = "What the kind is called.") String kindZh,
    String kindEn,
    String nameZh,
    String nameEn,
    @Schema(description = "Code of the region that it lies in, or that it is counted over.")
        String region,
    @Schema(description = "How many facilities the entry stands for.") int count,
    @Schema(nullable = true, description = "The first day; null if it is not known.")
        LocalDate validFrom,
    @Schema(nullable = true, description = "The last day; null while there is no end.")
        LocalDate validTo,
    @Schema(description = "Counts from 1; send it as If-Match to change the entry.") long version,
    @Schema(description = "From when the register knew it so.") Instant knownFrom) {

  static FacilityJson of(FacilityVersion version) {
    Facility facility = version.facility();
    return new FacilityJson(
        facility.code(),
        facility.kind().name(),
        facility.kind().nameZh(),
        facility.kind().nameEn(),
        facility.nameZh(),
        facility.nameEn(),
        facility.region(),
        facility.count(),
        facility.validFrom(),
        facility.validTo(),
        version.version(),
        version.knownFrom());
  }

  /** A part of the register. */
  @Schema(name = "Facilities")
  record Register(
      @Schema(description = "The instant that the answer holds for; ask with it to get it again.")
          Instant asOf,
      List<FacilityJson> facilities,
      @Schema(
              nullable = true,
              description = "Send as cursor for the next page; null on the last one")
          String next) {}

  /** Every version of an entry. */
  @Schema(name = "FacilityHistory")
  record History(List<Version> versions) {}

  /** One version of an entry. */
  @Schema(name = "FacilityVersion")
  record Version(
      FacilityJson facility,
      @Schema(description = "Whether the entry is out of the register from here on.")
          boolean struck,
      @Schema(description = "Why the version was made.") String reason,
      @Schema(nullable = true, description = "Until when; null for the latest.") Instant knownTo) {

    static Version of(FacilityVersion version) {
      return new Version(
          FacilityJson.of(version), version.struck(), version.reason(), version.knownTo());
    }
  }
}
