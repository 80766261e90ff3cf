package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.catalogue.EntryVersion;
import dev.frontier.indicator.domain.catalogue.Region;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region as the interface writes it. */
@Schema(name = "Region")
record RegionJson(
    @Schema(examples = "CN-GX") String code,
    @Schema(description = "GB/T 2260; null for an aggregate.", examples = "450000", nullable = true)
        String gb2260,
    String nameZh,
    String nameEn,
    @Schema(enumeration = {"province", "national", "aggregate", "prefecture", "county"})
        String kind,
    @Schema(description = "Codes of the regions that an aggregate sums.") List<String> members,
    @Schema(description = "ISO 3166-1 codes of the countries across the land border.")
        List<String> landNeighbours,
    @Schema(
            nullable = true,
            description =
                "The region right above a prefecture or a county, into whose total its figures go"
                    + " where nothing is filed for the whole; null for any other kind.",
            examples = "CN-GX")
        String parent,
    @Schema(description = "Whether it is out of use: its figures stay, no sum has it any more.")
        boolean retired) {

  static RegionJson of(Region region) {
    return new RegionJson(
        region.code(),
        region.gb2260(),
        region.nameZh(),
        region.nameEn(),
        region.kind().code(),
        region.members(),
        region.landNeighbours(),
        region.parent(),
        region.retired());
  }

  /** Every version of a region. */
  @Schema(name = "RegionHistory")
  record History(List<Version> versions) {}

  /** One version of a region. */
  @Schema(name = "RegionVersion")
  record Version(RegionJson region, EntryVersionJson version) {

    static Version of(EntryVersion<Region> it) {
      return new Version(RegionJson.of(it.entry()), EntryVersionJson.of(it));
    }
  }
}
