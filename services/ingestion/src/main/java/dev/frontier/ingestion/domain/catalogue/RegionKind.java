package dev.frontier.ingestion.domain.catalogue;

/** What a region is; all but one are filed, an aggregate is derived from its members. */
public enum RegionKind {
  PROVINCE,
  NATIONAL,
  AGGREGATE,
  PREFECTURE,
  COUNTY;

  /** Whether an office can file figures for such a region. */
  public boolean isFiled() {
    return this != AGGREGATE;
  }
}
