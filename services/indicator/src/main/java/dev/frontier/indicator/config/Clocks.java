package dev.frontier.indicator.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The time that the use cases are given. */
@ApplicationScoped
public class Clocks {

  /** UTC by the machine's clock. */
  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.systemUTC();
  }
}
