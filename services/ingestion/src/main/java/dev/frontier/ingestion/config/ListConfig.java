package dev.frontier.ingestion.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Sizes of pages. */
@ConfigMapping(prefix = "frontier.ingestion.list")
public interface ListConfig {
  /** A screenful, with some to scroll. */
  @WithDefault("50")
  int defaultLimit();

  /** A page with its histories stays well below a megabyte. */
  @WithDefault("200")
  int maxLimit();
}
