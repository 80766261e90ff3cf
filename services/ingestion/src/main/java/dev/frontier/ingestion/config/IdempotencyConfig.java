package dev.frontier.ingestion.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a repeated request is known for one. */
@ConfigMapping(prefix = "frontier.ingestion.idempotency")
public interface IdempotencyConfig {
  /** A client that retries does so within hours; a week also covers a file sent again on Monday. */
  @WithDefault("P7D")
  Duration retention();

  /** More than one, so that old keys go faster than new ones come; few, so that nobody notices. */
  @WithDefault("20")
  int forgetAtOnce();
}
