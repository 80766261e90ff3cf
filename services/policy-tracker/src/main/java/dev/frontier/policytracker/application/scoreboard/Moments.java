package dev.frontier.policytracker.application.scoreboard;

import dev.frontier.policytracker.application.port.ScoreboardStore.Moment;
import dev.frontier.policytracker.config.ScoreboardConfig;
import dev.frontier.policytracker.domain.scoreboard.OwedReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Says what was due at an instant; days are those of Beijing. */
@ApplicationScoped
class Moments {

  private static final ZoneId MINISTRIES = ZoneId.of("Asia/Shanghai");

  private final Clock clock;
  private final ScoreboardConfig config;

  Moments(Clock clock, ScoreboardConfig config) {
    this.clock = clock;
    this.config = config;
  }

  Moment of(Optional<Instant> asOf) {
    LocalDate today = LocalDate.ofInstant(asOf.orElseGet(clock::instant), MINISTRIES);
    return new Moment(asOf, today, OwedReport.on(today, config.reportDays()));
  }
}
