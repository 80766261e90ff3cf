package dev.frontier.indicator.domain.catalogue;

/** What a region is in the sums. */
public enum RegionKind {
  /** Files figures of its own. */
  PROVINCE,
  /** The whole country: shares of the national total are shares of its figures. */
  NATIONAL,
  /** Never files: its figures are sums over its members. */
  AGGREGATE;

  /** The word that contracts use. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
