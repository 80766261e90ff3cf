package dev.frontier.ingestion.domain.observation;

/**
 * What a row does to the figure that it names. The names and their meaning are those of SDMX 3.0,
 * which SDMX-CSV 2.0 writes as one letter.
 */
public enum RowAction {
  /** What the row says replaces all that is known of the figure; what it leaves out is gone. */
  REPLACE,
  /** What the row says is changed; what it leaves out stays as it is published. */
  MERGE,
  /** The figure is withdrawn: from then on it is known that there is none. */
  WITHDRAW
}
