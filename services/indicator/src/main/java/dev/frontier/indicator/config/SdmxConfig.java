package dev.frontier.indicator.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much SDMX gives at once, and when it says since when nothing changed. */
@ConfigMapping(prefix = "frontier.sdmx")
public interface SdmxConfig {

  /**
   * Observations that are read for one answer: fifty times the paper's, some 50 MB while the answer
   * is written. Who wants more asks by indicator or by years.
   */
  @WithDefault("100000")
  int maxObservations();

  /**
   * How long ago the latest change must be for its time to be told: times in HTTP are to the
   * second, and a transaction that is under way now will be found with an earlier time. None takes
   * a minute.
   */
  @WithDefault("1m")
  Duration settledAfter();

  /** Where readers find the service; what is sent in part says where the whole is. */
  @WithDefault("${FRONTIER_PUBLIC_URL:http://localhost:8080}")
  String publicUrl();
}
