package dev.frontier.ingestion.domain.catalogue;

/** What a region is; only the first two are filed, an aggregate is derived from its members. */
public enum RegionKind {
  PROVINCE,
  NATIONAL,
  AGGREGATE;

  /** Whether an office can file figures for such a region. */
  public boolean isFiled() {
    return this != AGGREGATE;
  }
}
