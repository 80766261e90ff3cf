package dev.frontier.indicator.domain.catalogue;

import java.util.List;

/**
 * A region of the catalogue.
 *
 * @param code ISO 3166-2 for provinces ({@code CN-GX}), {@code CN} for the country, {@code CN-} and
 *     the digits of GB/T 2260 for the divisions of provinces ({@code CN-450100}), a name for an
 *     aggregate
 * @param gb2260 the six digits of GB/T 2260; null for an aggregate
 * @param nameZh never null
 * @param nameEn never null
 * @param kind never null
 * @param members codes of the members of an aggregate, without repetition; empty for any other kind
 * @param landNeighbours ISO 3166-1 codes of the countries across the land border; empty if none
 * @param parent code of the province or prefecture that a division belongs to; null for any other
 *     kind
 * @param retired whether it is out of use: its own figures stay, and no sum has it any more
 */
public record Region(
    String code,
    String gb2260,
    String nameZh,
    String nameEn,
    RegionKind kind,
    List<String> members,
    List<String> landNeighbours,
    String parent,
    boolean retired)
    implements CatalogueEntry {

  /** Copies the lists. */
  public Region {
    members = List.copyOf(members);
    landNeighbours = List.copyOf(landNeighbours);
  }

  /** One in use that is no division of another. */
  public Region(
      String code,
      String gb2260,
      String nameZh,
      String nameEn,
      RegionKind kind,
      List<String> members,
      List<String> landNeighbours) {
    this(code, gb2260, nameZh, nameEn, kind, members, landNeighbours, null, false);
  }

  @Override
  public Region retire() {
    return new Region(code, gb2260, nameZh, nameEn, kind, members, landNeighbours, parent, true);
  }
}
