package dev.frontier.ingestion.domain.access;

import java.util.Objects;
import java.util.Set;

/**
 * Who asks, as far as the rules of filing care.
 *
 * @param person who it is
 * @param roles roles that count here, possibly none
 * @param regions codes of the provinces the person acts for, possibly none
 */
public record Actor(Person person, Set<Role> roles, Set<String> regions) {
  public Actor {
    Objects.requireNonNull(person, "person");
    roles = Set.copyOf(roles);
    regions = Set.copyOf(regions);
  }

  /** Whether the person holds the role at all, for whatever region. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether the person holds a regional role for exactly this province. */
  public boolean has(Role role, String region) {
    return roles.contains(role) && regions.contains(region);
  }

  /** Whether the person acts for some province, which decides how a refusal is worded. */
  public boolean isRegional() {
    return has(Role.PROVINCE_OFFICER) || has(Role.PROVINCE_APPROVER);
  }
}
