package dev.frontier.policytracker.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the list of measures is paged. */
@ConfigMapping(prefix = "frontier.measures")
public interface MeasureListConfig {

  /** Measures on a page when the reader does not say: the paper's whole plan fits. */
  @WithDefault("100")
  int pageSize();

  /** Most measures on a page: about half a megabyte of JSON, what a browser takes in at once. */
  @WithDefault("500")
  int maxPageSize();
}
