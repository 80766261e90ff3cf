package dev.frontier.policytracker.domain.actor;

import java.util.Objects;
import java.util.Optional;

/**
 * Who put something on the record, and in which capacity.
 *
 * @param subject the identity provider's lasting id of the person; kept, never published
 * @param role in which role
 * @param ministry the ministry spoken for; empty when it is none
 * @param region the province spoken for; empty when it is none
 */
public record Author(
    String subject, Role role, Optional<String> ministry, Optional<String> region) {

  public Author {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(ministry, "ministry");
    Objects.requireNonNull(region, "region");
  }

  /** Somebody of a ministry, or of none. */
  public static Author of(Actor actor, Role role) {
    return new Author(actor.subject(), role, actor.ministry(), Optional.empty());
  }
}
