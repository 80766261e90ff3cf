package dev.frontier.ingestion.adapter.in.rest.format;

import dev.frontier.ingestion.config.FilingConfig;
import java.time.ZoneId;

/** Limits for parsers on their own. */
record TestLimits() implements FilingConfig {
  @Override
  public int maxRows() {
    return 100;
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }
}
