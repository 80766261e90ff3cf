package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Announcements;
import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.application.port.Register;
import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.publication.SeriesPublication;
import dev.frontier.ingestion.domain.publication.StandingFigure;
import dev.frontier.ingestion.domain.publication.Vintages;
import dev.frontier.ingestion.domain.publication.Withdrawal;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.State;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.ingestion.domain.submission.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The office takes back what nobody was told, or a statistician what was published: then every
 * figure of it that still stands is known to be no longer known. Nothing is deleted.
 */
@ApplicationScoped
public class WithdrawSubmission {
  private final SubmissionDesk desk;
  private final Submissions submissions;
  private final Register register;
  private final CatalogueStore catalogue;
  private final Announcements announcements;
  private final Clock clock;

  WithdrawSubmission(
      SubmissionDesk desk,
      Submissions submissions,
      Register register,
      CatalogueStore catalogue,
      Announcements announcements,
      Clock clock) {
    this.desk = desk;
    this.submissions = submissions;
    this.register = register;
    this.catalogue = catalogue;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Withdraws.
   *
   * @param version the one the caller has read; empty for any
   * @param reason required; null is answered with a refusal
   */
  @Transactional
  public Outcome<Submission> handle(Actor actor, UUID id, OptionalLong version, String reason) {
    // Series before the submission, as a publication locks what it replaces.
    Optional<Submission> seen =
        submissions.peek(id).filter(one -> isPublishedAndMayBeWithdrawn(one, actor, reason));
    List<Instant> previous =
        seen.map(one -> register.lockSeries(one.region(), one.scope().indicators()))
            .orElse(List.of());
    Outcome<Submission> taken = desk.take(actor, id, version);
    if (!(taken instanceof Outcome.Done<Submission> done)) {
      return taken;
    }
    Submission submission = done.value();
    if (submission.state() != State.PUBLISHED) {
      return desk.keep(submission, submission.withdraw(actor, reason, clock.instant()));
    }
    if (seen.isEmpty()) {
      // Published in this very moment, or not this person's to withdraw.
      Transition transition = submission.withdraw(actor, reason, clock.instant());
      return transition instanceof Transition.Refused
          ? desk.keep(submission, transition)
          : new Outcome.Refused<>(Refusal.stale(submission.version()));
    }
    Instant vintage = Vintages.next(clock.instant(), previous);
    List<SeriesPublication> series = series(submission, reason, vintage);
    register.withdraw(id, vintage);
    announcements.published(series);
    return desk.keep(submission, submission.withdraw(actor, reason, vintage));
  }

  /** Nobody without the right, or without a reason, makes others wait for a series. */
  private boolean isPublishedAndMayBeWithdrawn(Submission seen, Actor actor, String reason) {
    return seen.state() == State.PUBLISHED
        && seen.withdraw(actor, reason, clock.instant()) instanceof Transition.Moved;
  }

  private List<SeriesPublication> series(Submission submission, String reason, Instant vintage) {
    Map<String, List<StandingFigure>> standing =
        register.standingOf(submission.id()).stream()
            .collect(Collectors.groupingBy(one -> one.figure().indicator()));
    Catalogue codes = catalogue.find(Set.of(), standing.keySet());
    return standing.keySet().stream()
        .sorted()
        .map(
            indicator ->
                new SeriesPublication(
                    // Entries are never removed, and the rows were judged against this one.
                    codes.indicator(indicator).orElseThrow(),
                    submission.region(),
                    submission.id(),
                    vintage,
                    reason,
                    Withdrawal.of(standing.get(indicator))))
        .toList();
  }
}
