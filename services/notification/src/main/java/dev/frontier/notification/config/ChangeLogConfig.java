package dev.frontier.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How the indicator service is asked what it ever told. */
@ConfigMapping(prefix = "frontier.change-log")
public interface ChangeLogConfig {

  /** Where the indicator service is, without a path. */
  URI url();

  /** It is beside this service, or not there. */
  @WithDefault("2s")
  Duration connectTimeout();

  /**
   * All pages together have so long: somebody waits for the answer, and the gateway does not wait
   * for ever.
   */
  @WithDefault("25s")
  Duration timeout();

  /** Regions of one question: as many as the indicator service answers at once. */
  @WithDefault("50")
  int regions();

  /** Documents of a page: as many as the indicator service gives at most. */
  @WithDefault("1000")
  int documents();

  /**
   * Changed values that are read for one rule: what 31 provinces tell of a monthly indicator in ten
   * years with ten revisions of each figure, and some seconds of work.
   */
  @WithDefault("2000000")
  int mostChanges();
}
