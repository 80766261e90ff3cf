package dev.frontier.notification.domain.audience;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Those who hold a role for a region; who that is, is asked anew at each reading.
 *
 * @param role of the realm
 * @param region code of a province, or of the nation
 */
public record Audience(String role, String region) {
  /** The national figures' region, ISO 3166-1. */
  private static final String NATION = "CN";

  /** Acts for the nation and for no province, whatever else the token says. */
  private static final String NATIONAL_ROLE = "statistician";

  /** Act for the provinces that their tokens name, and for nothing else. */
  private static final Set<String> REGIONAL_ROLES = Set.of("province-officer", "province-approver");

  /** Refuses absent parts. */
  public Audience {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(region, "region");
  }

  /** In one word, as it is stored. */
  public String key() {
    return role + "@" + region;
  }

  /**
   * The audiences that somebody belongs to.
   *
   * @param roles that their token gives
   * @param regions that their token names
   */
  public static Set<Audience> of(Set<String> roles, Set<String> regions) {
    Stream<Audience> regional =
        REGIONAL_ROLES.stream()
            .filter(roles::contains)
            .flatMap(
                role ->
                    regions.stream()
                        .filter(region -> !region.equals(NATION))
                        .map(region -> new Audience(role, region)));
    Stream<Audience> national =
        roles.contains(NATIONAL_ROLE)
            ? Stream.of(new Audience(NATIONAL_ROLE, NATION))
            : Stream.empty();
    return Stream.concat(regional, national).collect(Collectors.toUnmodifiableSet());
  }
}
