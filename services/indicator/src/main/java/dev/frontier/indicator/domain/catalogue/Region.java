package dev.frontier.indicator.domain.catalogue;

import java.util.List;

/**
 * A region of the catalogue.
 *
 * @param code ISO 3166-2 for provinces ({@code CN-GX}), {@code CN} for the country, a name for an
 *     aggregate
 * @param gb2260 the six digits of GB/T 2260; null for an aggregate
 * @param nameZh never null
 * @param nameEn never null
 * @param kind never null
 * @param members codes of the members of an aggregate, without repetition; empty for any other kind
 * @param landNeighbours ISO 3166-1 codes of the countries across the land border; empty if none
 */
public record Region(
    String code,
    String gb2260,
    String nameZh,
    String nameEn,
    RegionKind kind,
    List<String> members,
    List<String> landNeighbours) {

  /** Copies the lists. */
  public Region {
    members = List.copyOf(members);
    landNeighbours = List.copyOf(landNeighbours);
  }
}
