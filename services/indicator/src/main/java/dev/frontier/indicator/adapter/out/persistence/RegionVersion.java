package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** One version of a region. */
@Entity
@Table(name = "region_version")
class RegionVersion extends EntryRow<Region> {

  String gb2260;
  String parent;

  @Enumerated(EnumType.STRING)
  RegionKind kind;

  @Column(columnDefinition = "text[]")
  String[] members;

  @Column(name = "land_neighbours", columnDefinition = "text[]")
  String[] landNeighbours;

  static RegionVersion of(Region region, Instant from) {
    RegionVersion version = new RegionVersion();
    version.code = region.code();
    version.gb2260 = region.gb2260();
    version.nameZh = region.nameZh();
    version.nameEn = region.nameEn();
    version.kind = region.kind();
    version.members = region.members().toArray(String[]::new);
    version.landNeighbours = region.landNeighbours().toArray(String[]::new);
    version.parent = region.parent();
    version.retired = region.retired();
    version.knownFrom = from;
    return version;
  }

  @Override
  Region toDomain() {
    return new Region(
        code,
        gb2260,
        nameZh,
        nameEn,
        kind,
        List.of(members),
        List.of(landNeighbours),
        parent,
        retired);
  }
}
