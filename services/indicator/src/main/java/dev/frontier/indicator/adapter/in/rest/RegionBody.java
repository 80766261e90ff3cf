package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region that is put into the catalogue, and why. */
@Schema(name = "RegionEntry")
record RegionBody(
    @Schema(description = "As in the address; may be left out.", examples = "CN-GX") String code,
    @Schema(
            description =
                "GB/T 2260: pp0000 for a province, ppcc00 for a prefecture, ppccnn for a county;"
                    + " null for an aggregate.",
            examples = "450000",
            nullable = true)
        @Pattern(regexp = "[0-9]{6}") String gb2260,
    @NotBlank @Size(max = 200) String nameZh,
    @NotBlank @Size(max = 200) String nameEn,
    @NotNull @Pattern(regexp = "province|national|aggregate|prefecture|county") String kind,
    @Schema(description = "Codes of the regions that an aggregate sums, none a part of another.")
        @Size(max = 1000) List<@NotNull @Pattern(regexp = CodePatterns.REGION) String> members,
    @Schema(description = "ISO 3166-1 codes of the countries across the land border.")
        @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> landNeighbours,
    @Schema(
            nullable = true,
            description = "Of a prefecture or a county the region right above it.",
            examples = "CN-GX")
        @Pattern(regexp = CodePatterns.REGION) String parent,
    @Schema(
            nullable = true,
            description = "Why, for whoever reads the history; required for a change.")
        @Size(max = 1000) String reason) {

  /**
   * The entry.
   *
   * @throws dev.frontier.platform.http.ProblemException 422 for texts that cannot be shown
   */
  Region toDomain(String codeOfAddress) {
    Map<String, String> texts = new HashMap<>();
    texts.put("nameZh", nameZh);
    texts.put("nameEn", nameEn);
    texts.put("reason", reason);
    EntryAnswers.check(codeOfAddress, code, texts);
    return new Region(
        codeOfAddress,
        gb2260,
        nameZh,
        nameEn,
        RegionKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        members == null ? List.of() : members,
        landNeighbours == null ? List.of() : landNeighbours,
        parent,
        false);
  }
}
