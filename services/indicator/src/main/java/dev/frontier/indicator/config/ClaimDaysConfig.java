package dev.frontier.indicator.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How claims are looked after whose answer changes by the calendar. */
@ConfigMapping(prefix = "frontier.claim-days")
public interface ClaimDaysConfig {

  /**
   * How often it is looked for claims whose day has come; {@code off} for never. Days change once a
   * day, and a verdict may be a minute late, as it takes its place at the day's beginning; an empty
   * look reads one page of an index. The scheduler reads it by itself and has the same default.
   */
  @WithDefault("60s")
  String every();

  /**
   * Claims in one transaction: a study's, in some tenths of a second. While it lasts nobody changes
   * the register or the catalogue.
   */
  @WithDefault("100")
  int batch();
}
