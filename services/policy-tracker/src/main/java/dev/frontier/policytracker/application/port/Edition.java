package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.plan.Plan;
import java.time.Instant;
import java.util.Optional;

/**
 * The plan as it stands.
 *
 * @param number counts the imports that changed something; 0 before the first
 * @param since when it became known; empty before the first
 */
public record Edition(int number, Optional<Instant> since, Plan plan) {

  /** Which edition it is. */
  public EditionHead head() {
    return new EditionHead(number, since);
  }
}
