package dev.frontier.ingestion.domain.reminder;

import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a region owes a round, and how far it is.
 *
 * @param round code of the round
 * @param dueAt of the region: its extension counts
 * @param isClosed whether the round has ended, and nothing is awaited any more
 * @param toFile whether a figure is asked for that the office has not handed in
 * @param inReview whether a figure waits for the approver of the province
 */
public record RegionTask(
    String round,
    String region,
    String nameZh,
    String nameEn,
    List<String> indicators,
    List<String> periods,
    Instant opensAt,
    Instant dueAt,
    boolean isClosed,
    boolean toFile,
    boolean inReview) {
  /** Why nobody is reminded: everything is with the statistician. */
  public static final String SUBMITTED = "submitted";

  /** Why nobody is reminded: the round has ended. */
  public static final String CLOSED = "closed";

  public RegionTask {
    Objects.requireNonNull(round, "round");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(opensAt, "opensAt");
    Objects.requireNonNull(dueAt, "dueAt");
    indicators = List.copyOf(indicators);
    periods = List.copyOf(periods);
  }

  /** Whether it is the nation's, which has no provincial office. */
  public boolean isNational() {
    return AccessRules.NATIONAL.equals(region);
  }

  /** Why nobody needs to be reminded; empty while somebody does. */
  public Optional<String> settled() {
    if (isClosed) {
      return Optional.of(CLOSED);
    }
    return toFile || inReview ? Optional.empty() : Optional.of(SUBMITTED);
  }

  /** Who has something to do about it; nobody once it is settled. */
  public List<Role> awaits() {
    if (settled().isPresent()) {
      return List.of();
    }
    if (isNational()) {
      return List.of(Role.STATISTICIAN);
    }
    if (toFile && inReview) {
      return List.of(Role.PROVINCE_OFFICER, Role.PROVINCE_APPROVER);
    }
    return List.of(toFile ? Role.PROVINCE_OFFICER : Role.PROVINCE_APPROVER);
  }
}
