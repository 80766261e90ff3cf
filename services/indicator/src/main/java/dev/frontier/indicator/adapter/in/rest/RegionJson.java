package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region as the interface writes it. */
@Schema(name = "Region")
record RegionJson(
    @Schema(description = "As in the address; may be left out.", examples = "CN-GX") String code,
    @Schema(description = "GB/T 2260; null for an aggregate.", examples = "450000", nullable = true)
        @Pattern(regexp = "[0-9]{6}") String gb2260,
    @NotBlank @Size(max = 200) String nameZh,
    @NotBlank @Size(max = 200) String nameEn,
    @NotNull @Pattern(regexp = "province|national|aggregate") String kind,
    @Schema(description = "Codes of the provinces that an aggregate sums.") @Size(max = 1000) List<@NotNull @Pattern(regexp = CodePatterns.REGION) String> members,
    @Schema(description = "ISO 3166-1 codes of the countries across the land border.")
        @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> landNeighbours) {

  static RegionJson of(Region region) {
    return new RegionJson(
        region.code(),
        region.gb2260(),
        region.nameZh(),
        region.nameEn(),
        region.kind().code(),
        region.members(),
        region.landNeighbours());
  }

  Region toDomain(String codeOfAddress) {
    return new Region(
        codeOfAddress,
        gb2260,
        nameZh,
        nameEn,
        RegionKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        members == null ? List.of() : members,
        landNeighbours == null ? List.of() : landNeighbours);
  }
}
