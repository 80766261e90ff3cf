package dev.frontier.policytracker.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When ministries are to have reported. */
@ConfigMapping(prefix = "frontier.duties")
public interface DutyConfig {

  /**
   * Days after the end of a half-year within which its report is due. The national statistics of a
   * half-year are out by the middle of the month after it; two weeks remain to write by them.
   */
  @WithDefault("30")
  int reportDays();

  /**
   * How often new measures, half-years and milestones are looked for; {@code off} for never. The
   * soonest reminder is of a milestone added for tomorrow, which may wait that long. The scheduler
   * reads it by itself and has the same default.
   */
  @WithDefault("60s")
  String every();

  /** Duties put in one transaction: short enough to hold up nobody. */
  @WithDefault("500")
  int batch();
}
