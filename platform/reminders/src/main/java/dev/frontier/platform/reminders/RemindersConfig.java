package dev.frontier.platform.reminders;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How duties are looked after. */
@ConfigMapping(prefix = "frontier.reminders")
public interface RemindersConfig {
  /**
   * How often what is due is looked for; {@code off} for never. A reminder that says "in one day"
   * may be a minute late; an empty look reads one page of an index. The scheduler reads it by
   * itself and has the same default.
   */
  @WithDefault("60s")
  String every();

  /**
   * Duties in one transaction: some thousand statements' worth of work in a handful, and short
   * enough that a submission which wants one of them hardly waits.
   */
  @WithDefault("200")
  int batch();

  /** How long a duty rests that could not be dealt with, so that it does not fail each minute. */
  @WithDefault("10m")
  Duration pause();
}
