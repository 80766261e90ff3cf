package dev.frontier.ingestion.domain.access;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Who asks, as far as the rules of filing care.
 *
 * @param person who it is
 * @param roles roles that count here, possibly none
 * @param regions codes of the provinces the person acts for, possibly none
 * @param divisions codes of the prefectures and counties below those provinces: who acts for a
 *     province acts for all that lies in it
 */
public record Actor(Person person, Set<Role> roles, Set<String> regions, Set<String> divisions) {
  public Actor {
    Objects.requireNonNull(person, "person");
    roles = Set.copyOf(roles);
    regions = Set.copyOf(regions);
    divisions = Set.copyOf(divisions);
  }

  /** One whose provinces have no divisions on record. */
  public Actor(Person person, Set<Role> roles, Set<String> regions) {
    this(person, roles, regions, Set.of());
  }

  /** Whether the person acts for this region, or for the province that it lies in. */
  public boolean actsFor(String region) {
    return regions.contains(region) || divisions.contains(region);
  }

  /** All regions that the person acts for. */
  public Set<String> everywhere() {
    Set<String> all = new HashSet<>(regions);
    all.addAll(divisions);
    return all;
  }

  /** Whether the person holds the role at all, for whatever region. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether the person holds a regional role for this region. */
  public boolean has(Role role, String region) {
    return roles.contains(role) && actsFor(region);
  }

  /** Whether the person acts for some province, which decides how a refusal is worded. */
  public boolean isRegional() {
    return has(Role.PROVINCE_OFFICER) || has(Role.PROVINCE_APPROVER);
  }
}
