package dev.frontier.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of a preview is given, and what is called noisy. */
@ConfigMapping(prefix = "frontier.preview")
public interface PreviewConfig {

  /** The last alerts that are given: what people look through at once, some 300 KB. */
  @WithDefault("200")
  int alerts();

  /** One a month: what comes more often is soon not read any more. */
  @WithDefault("12")
  int perYear();
}
