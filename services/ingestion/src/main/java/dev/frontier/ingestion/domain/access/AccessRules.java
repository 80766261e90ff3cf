package dev.frontier.ingestion.domain.access;

import java.util.Optional;
import java.util.Set;

/**
 * Who may do what, deny by default.
 *
 * <p>A province's figures are filed by its officer, approved by its approver and published by a
 * statistician. National totals have no provincial office: a statistician files them and another
 * one approves and publishes them.
 */
public final class AccessRules {
  /** The national totals' region, ISO 3166-1. */
  public static final String NATIONAL = "CN";

  private AccessRules() {}

  /** What may be asked for; each is granted on its own. */
  public enum Right {
    SEE,
    FILE,
    APPROVE,
    PUBLISH
  }

  /**
   * Why not.
   *
   * @param isForRegion whether the person acts for other regions, which is all that is said then
   * @param roles the ones that would do
   */
  public record Denial(boolean isForRegion, Set<Role> roles) {
    public Denial {
      roles = Set.copyOf(roles);
    }
  }

  /** Empty when granted. */
  public static Optional<Denial> check(Actor actor, Right right, String region) {
    if (granted(actor, right, region)) {
      return Optional.empty();
    }
    // A person of the region lacks the role; a person of another region is told about the region
    // only, so that the answer is the same whatever is (or is not) filed there.
    boolean ofTheRegion = actor.isRegional() && actor.actsFor(region);
    return Optional.of(new Denial(actor.isRegional() && !ofTheRegion, roles(right, region)));
  }

  /**
   * Whether the person files for any region at all: to be asked before a filing is even read, so
   * that nobody else makes the service work. Empty when so.
   */
  public static Optional<Denial> checkFilesAtAll(Actor actor) {
    return actor.has(Role.PROVINCE_OFFICER) || actor.has(Role.STATISTICIAN)
        ? Optional.empty()
        : Optional.of(new Denial(false, Set.of(Role.PROVINCE_OFFICER, Role.STATISTICIAN)));
  }

  /** Whether the person may read what everybody did. Empty when so. */
  public static Optional<Denial> checkReadsTrail(Actor actor) {
    return actor.has(Role.STATISTICIAN) || actor.has(Role.ADMIN)
        ? Optional.empty()
        : Optional.of(new Denial(false, Set.of(Role.STATISTICIAN, Role.ADMIN)));
  }

  private static boolean granted(Actor actor, Right right, String region) {
    boolean national = NATIONAL.equals(region);
    boolean statistician = actor.has(Role.STATISTICIAN);
    return switch (right) {
      case SEE ->
          statistician
              || !national
                  && (actor.has(Role.PROVINCE_OFFICER, region)
                      || actor.has(Role.PROVINCE_APPROVER, region));
      case FILE -> national ? statistician : actor.has(Role.PROVINCE_OFFICER, region);
      case APPROVE -> national ? statistician : actor.has(Role.PROVINCE_APPROVER, region);
      case PUBLISH -> statistician;
    };
  }

  private static Set<Role> roles(Right right, String region) {
    if (right == Right.PUBLISH || NATIONAL.equals(region)) {
      return Set.of(Role.STATISTICIAN);
    }
    return switch (right) {
      case SEE, PUBLISH -> Role.OF_FILING;
      case FILE -> Set.of(Role.PROVINCE_OFFICER);
      case APPROVE -> Set.of(Role.PROVINCE_APPROVER);
    };
  }

  /**
   * The regions whose submissions a person may list.
   *
   * @return empty for everything; a set, possibly of nothing, otherwise
   */
  public static Optional<Set<String>> visibleRegions(Actor actor) {
    if (actor.has(Role.STATISTICIAN)) {
      return Optional.empty();
    }
    return Optional.of(actor.isRegional() ? actor.everywhere() : Set.of());
  }

  /** Whether the person has any business with submissions. */
  public static boolean mayEnter(Actor actor) {
    return actor.roles().stream().anyMatch(Role.OF_FILING::contains);
  }

  /** Whether the person may look at rounds: everybody with a role here. Empty when so. */
  public static Optional<Denial> checkSeesRounds(Actor actor) {
    return actor.roles().isEmpty()
        ? Optional.of(new Denial(false, Set.of(Role.values())))
        : Optional.empty();
  }

  /** Whether the person may open, extend and close rounds. Empty when so. */
  public static Optional<Denial> checkRunsRounds(Actor actor) {
    return actor.has(Role.STATISTICIAN) || actor.has(Role.ADMIN)
        ? Optional.empty()
        : Optional.of(new Denial(false, Set.of(Role.STATISTICIAN, Role.ADMIN)));
  }
}
