package dev.frontier.notification.domain.audience;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Those who hold a role for a region or a ministry; who that is, is asked anew at each reading.
 *
 * @param role of the realm
 * @param place code of a province, of the nation, or of a ministry
 */
public record Audience(String role, String place) {
  /** The national figures' region, ISO 3166-1. */
  private static final String NATION = "CN";

  private static final String PERSON = "person";

  /** Acts for the nation and for no province, whatever else the token says. */
  private static final String NATIONAL_ROLE = "statistician";

  /** Act for the provinces that their tokens name, and for nothing else. */
  private static final Set<String> REGIONAL_ROLES = Set.of("province-officer", "province-approver");

  /** Act for the ministry that their token names, and for nothing else. */
  private static final Set<String> MINISTRY_ROLES = Set.of("ministry-officer", "ministry-head");

  /** Refuses absent parts. */
  public Audience {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(place, "place");
  }

  /** In one word, as it is stored. */
  public String key() {
    return role + "@" + place;
  }

  /** One person, by the identity provider's stable id; not a role that a token could give. */
  public static Audience ofPerson(String subject) {
    return new Audience(PERSON, subject);
  }

  /** Those who look after the whole nation's record. */
  public static Audience ofTheNation() {
    return new Audience(NATIONAL_ROLE, NATION);
  }

  /** Whose filings somebody sees who belongs to these audiences: of which provinces. */
  public static Set<String> provinces(Set<Audience> audiences) {
    return audiences.stream()
        .filter(audience -> REGIONAL_ROLES.contains(audience.role()))
        .map(Audience::place)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The audiences that somebody belongs to.
   *
   * @param roles that their token gives
   * @param regions that their token names
   * @param ministries that their token names
   */
  public static Set<Audience> of(Set<String> roles, Set<String> regions, Set<String> ministries) {
    Stream<Audience> regional =
        REGIONAL_ROLES.stream()
            .filter(roles::contains)
            .flatMap(
                role ->
                    regions.stream()
                        .filter(region -> !region.equals(NATION))
                        .map(region -> new Audience(role, region)));
    Stream<Audience> ministerial =
        MINISTRY_ROLES.stream()
            .filter(roles::contains)
            .flatMap(role -> ministries.stream().map(ministry -> new Audience(role, ministry)));
    Stream<Audience> national =
        roles.contains(NATIONAL_ROLE) ? Stream.of(ofTheNation()) : Stream.empty();
    return Stream.of(regional, ministerial, national)
        .flatMap(audiences -> audiences)
        .collect(Collectors.toUnmodifiableSet());
  }
}
