package dev.frontier.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is said together in one message. */
@ConfigMapping(prefix = "frontier.messages")
public interface MessageConfig {

  /**
   * What comes of a submission goes at once; what comes after that message waits so long for more.
   * What a filing changes arrives in a few batches within about a second.
   */
  @WithDefault("2s")
  Duration together();

  /**
   * Alerts in a message to a program. One is some 1.2 KB of JSON, and servers commonly take a
   * megabyte.
   */
  @WithDefault("500")
  int most();
}
