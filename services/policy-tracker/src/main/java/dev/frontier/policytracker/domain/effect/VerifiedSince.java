package dev.frontier.policytracker.domain.effect;

import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Status;
import dev.frontier.policytracker.domain.progress.StatusChange;
import dev.frontier.policytracker.domain.progress.Verification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Since when a measure has been confirmed as carried out. A claim of another status ends it, and so
 * does any verdict that confirms less; a repeated claim that nobody has judged yet does not.
 */
public final class VerifiedSince {

  private static final ZoneId MINISTRIES = ZoneId.of("Asia/Shanghai");

  private VerifiedSince() {}

  /**
   * The instant, or empty while it is not verified.
   *
   * @param steps of one measure, in order
   */
  public static Optional<Instant> of(List<StatusChange> steps) {
    Instant since = null;
    for (StatusChange step : steps) {
      since = after(since, step.after(), step.at());
    }
    return Optional.ofNullable(since);
  }

  private static Instant after(Instant since, Status status, Instant at) {
    if (status.claimed() != ClaimedStatus.CARRIED_OUT) {
      return null;
    }
    if (status.verified() == Verification.CONFIRMED) {
      return since == null ? at : since;
    }
    return status.verified() == Verification.NONE ? since : null;
  }

  /** The day in Beijing, where the ministries sit. */
  public static LocalDate day(Instant since) {
    return LocalDate.ofInstant(since, MINISTRIES);
  }
}
