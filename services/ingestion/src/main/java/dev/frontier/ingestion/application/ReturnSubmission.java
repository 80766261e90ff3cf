package dev.frontier.ingestion.application;

import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;

/** The approver or the statistician says no, and why. */
@ApplicationScoped
public class ReturnSubmission {
  private final SubmissionDesk desk;
  private final Clock clock;

  ReturnSubmission(SubmissionDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Sends it back; {@code version} is the one the caller has read, if it says.
   *
   * @param reason required; null is answered with a refusal
   */
  @Transactional
  public Outcome<Submission> handle(Actor actor, UUID id, OptionalLong version, String reason) {
    return desk.step(
        actor, id, version, submission -> submission.giveBack(actor, reason, clock.instant()));
  }
}
