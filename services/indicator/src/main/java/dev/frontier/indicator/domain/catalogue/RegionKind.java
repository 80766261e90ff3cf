package dev.frontier.indicator.domain.catalogue;

/** What a region is in the sums. */
public enum RegionKind {
  /** Files figures of its own; where it does not, the sum of its prefectures stands in. */
  PROVINCE,
  /** The whole country: shares of the national total are shares of its figures. */
  NATIONAL,
  /** Never files: its figures are sums over its members. */
  AGGREGATE,
  /** A division of a province at prefecture level. */
  PREFECTURE,
  /** A division at county level, of a prefecture or directly of a province. */
  COUNTY;

  /** The word that contracts use. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether it lies below a province in the tree. */
  public boolean division() {
    return this == PREFECTURE || this == COUNTY;
  }
}
