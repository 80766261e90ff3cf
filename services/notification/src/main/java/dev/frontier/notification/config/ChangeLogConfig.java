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
   * Changed values that are read for one rule. An indicator of 32 regions by month for twenty years
   * has 384 000 with ten revisions of each figure, and a preview of them takes 3 to 6 s.
   */
  @WithDefault("1000000")
  int mostChanges();
}
