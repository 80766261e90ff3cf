package dev.frontier.policytracker.domain.actor;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever asks, reduced to what the rules look at.
 *
 * @param subject the identity provider's lasting id of the person; never a name, never published
 * @param roles what the person may do at all
 * @param ministry the ministry the person works for; empty for an independent person
 * @param regions the provinces that the person acts for; empty for most
 */
public record Actor(
    String subject, Set<Role> roles, Optional<String> ministry, Set<String> regions) {

  public Actor {
    Objects.requireNonNull(subject, "subject");
    roles = Set.copyOf(roles);
    Objects.requireNonNull(ministry, "ministry");
    regions = Set.copyOf(regions);
  }

  /** Somebody who acts for no province. */
  public Actor(String subject, Set<Role> roles, Optional<String> ministry) {
    this(subject, roles, ministry, Set.of());
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** True when the person works for that ministry. */
  public boolean of(String code) {
    return ministry.filter(code::equals).isPresent();
  }
}
