package dev.frontier.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long to wait for a part. */
@ConfigMapping(prefix = "frontier.gateway.timeouts")
public interface TimeoutsConfig {

  /**
   * Parts are in the same network: a second is long, and a reader who gets an answer can decide
   * what to do.
   */
  @WithDefault("1s")
  Duration connect();

  /**
   * Until an answer begins, counted from the last byte of the request: what a large query may take.
   */
  @WithDefault("30s")
  Duration answer();

  /**
   * Silence in the middle of a body, after which the connection is given up. Not for event streams.
   */
  @WithDefault("60s")
  Duration idle();

  /** For a part's health: {@code /health} must answer while a part hangs. */
  @WithDefault("2s")
  Duration probe();
}
