package dev.frontier.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Channels. */
@ConfigMapping(prefix = "frontier.channels")
public interface ChannelConfig {

  /**
   * How many one person may have: a server or a group for each of a dozen teams, and too few to
   * make this service call a thousand strangers.
   */
  @WithDefault("20")
  int most();

  /**
   * How many codes one person may have sent within a day, to whichever address and by channels that
   * have ended since: each may go to a stranger. As many as one may have channels, twice, and some
   * for typing errors.
   */
  @WithDefault("50")
  int codesPerDay();
}
