package dev.frontier.ingestion.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Limits of one filing. */
@ConfigMapping(prefix = "frontier.ingestion.filing")
public interface FilingConfig {
  /**
   * All indicators of a province over a century fit; at some 200 bytes a row it is half of the
   * largest body that HTTP lets in, and the rows of a few filings at once fit the heap.
   */
  @WithDefault("10000")
  int maxRows();

  /** Whose calendar tells when a year is over: figures are collected on Beijing time. */
  @WithDefault("Asia/Shanghai")
  ZoneId zone();
}
