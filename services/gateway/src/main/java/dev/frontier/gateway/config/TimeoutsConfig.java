package dev.frontier.gateway.config;

import dev.frontier.gateway.domain.routing.Route;
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

  /** The same for signing in: checking a password is meant to cost time, and all come at nine. */
  @WithDefault("30s")
  Duration signIn();

  /**
   * The same for a national load: after the last byte its rows are compared with all that is
   * published, and a publication tells of hundreds of thousands of figures.
   */
  @WithDefault("10m")
  Duration load();

  /**
   * Silence in the middle of a body, after which the connection is given up. Not for event streams.
   */
  @WithDefault("60s")
  Duration idle();

  /** For a part's health: {@code /health} must answer while a part hangs. */
  @WithDefault("2s")
  Duration probe();

  /** How long to wait for the beginning of an answer on a route of this kind. */
  default Duration answer(Route.Kind kind) {
    return switch (kind) {
      case SIGN_IN -> signIn();
      case UPLOAD, LONG -> load();
      case API, DOCUMENT, STREAM, OPEN -> answer();
    };
  }
}
