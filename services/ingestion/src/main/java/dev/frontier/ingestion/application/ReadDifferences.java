package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Register;
import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.publication.Difference;
import dev.frontier.ingestion.domain.publication.PublishedFigure;
import dev.frontier.ingestion.domain.publication.StandingFigure;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a submission changes of what is published. Once it is published itself the answer is what it
 * changed then, and stays so whatever is revised after it.
 */
@ApplicationScoped
public class ReadDifferences {
  private final SubmissionDesk desk;
  private final Submissions submissions;
  private final Register register;
  private final Clock clock;

  ReadDifferences(SubmissionDesk desk, Submissions submissions, Register register, Clock clock) {
    this.desk = desk;
    this.submissions = submissions;
    this.register = register;
    this.clock = clock;
  }

  /**
   * The differences in the order of filing.
   *
   * @param at the moment whose published figures it is compared with: now, or just before it was
   *     published
   */
  public record Comparison(Submission submission, Instant at, List<Difference> rows) {}

  /** Compares. */
  @Transactional
  public Outcome<Comparison> handle(Actor actor, UUID id) {
    Outcome<Submission> read = desk.read(actor, id);
    if (read instanceof Outcome.Refused<Submission> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Submission submission = ((Outcome.Done<Submission>) read).value();
    List<SubmissionRow> rows = submissions.rows(id);
    Map<PublishedFigure.Key, StandingFigure> before =
        submission
            .publishedAt()
            .map(vintage -> register.found(id, vintage))
            .orElseGet(
                () ->
                    register.standing(
                        submission.region(), rows.stream().map(PublishedFigure.Key::of).toList()));
    return new Outcome.Done<>(
        new Comparison(
            submission,
            submission.publishedAt().orElseGet(clock::instant),
            Difference.of(rows, before)));
  }
}
