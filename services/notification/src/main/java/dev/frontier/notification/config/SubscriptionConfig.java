package dev.frontier.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Subscriptions. */
@ConfigMapping(prefix = "frontier.subscriptions")
public interface SubscriptionConfig {

  /** How many one person may have: every indicator of every region (9 by 11) by both rules fits. */
  @WithDefault("200")
  int most();
}
