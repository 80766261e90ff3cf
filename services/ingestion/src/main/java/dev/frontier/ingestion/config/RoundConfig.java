package dev.frontier.ingestion.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How rounds are watched. */
@ConfigMapping(prefix = "frontier.ingestion.rounds")
public interface RoundConfig {
  /**
   * How often it is looked whether a planned round's time has come: an office that is told five
   * seconds later loses nothing, and the question costs one look into a small index.
   */
  @WithDefault("5s")
  Duration openingCheck();

  /** Rounds told in one transaction: a thousand provinces' events at most, and the rest next. */
  @WithDefault("20")
  int openedAtOnce();
}
