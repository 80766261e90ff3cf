package dev.frontier.ingestion.application;

import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.ingestion.domain.submission.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/** The second pair of eyes of the province says yes. */
@ApplicationScoped
public class ApproveSubmission {
  private final SubmissionDesk desk;
  private final SubmissionGate gate;
  private final Clock clock;

  ApproveSubmission(SubmissionDesk desk, SubmissionGate gate, Clock clock) {
    this.desk = desk;
    this.gate = gate;
    this.clock = clock;
  }

  /**
   * Approves, and accepts what the office says to the questions of the gate; {@code version} is the
   * one the caller has read, if it says.
   */
  @Transactional
  public Outcome<Submission> handle(Actor actor, UUID id, OptionalLong version) {
    Instant now = clock.instant();
    return desk.step(
        actor,
        id,
        version,
        submission -> {
          Transition moved = submission.approve(actor, now);
          if (moved instanceof Transition.Moved) {
            gate.accept(submission, actor, now);
          }
          return moved;
        });
  }
}
