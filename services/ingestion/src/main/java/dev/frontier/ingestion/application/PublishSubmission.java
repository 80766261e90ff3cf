package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Announcements;
import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.application.port.Register;
import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.gate.Question;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.publication.Publication;
import dev.frontier.ingestion.domain.publication.Publication.Observation;
import dev.frontier.ingestion.domain.publication.SeriesPublication;
import dev.frontier.ingestion.domain.publication.Vintages;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.State;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.ingestion.domain.submission.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * The statistician makes figures known. The state, the register and both announcements are one
 * transaction; publications of the same series wait for each other, so that each knows what is
 * there before it and has the later vintage.
 */
@ApplicationScoped
public class PublishSubmission {
  private final SubmissionDesk desk;
  private final Submissions submissions;
  private final FilingCheck check;
  private final SubmissionGate gate;
  private final Register register;
  private final CatalogueStore catalogue;
  private final Announcements announcements;
  private final TransactionSynchronizationRegistry transaction;
  private final Clock clock;

  PublishSubmission(
      SubmissionDesk desk,
      Submissions submissions,
      FilingCheck check,
      SubmissionGate gate,
      Register register,
      CatalogueStore catalogue,
      Announcements announcements,
      TransactionSynchronizationRegistry transaction,
      Clock clock) {
    this.desk = desk;
    this.submissions = submissions;
    this.check = check;
    this.gate = gate;
    this.register = register;
    this.catalogue = catalogue;
    this.announcements = announcements;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Publishes; {@code version} is the one the caller has read, if it says. */
  @Transactional
  public Outcome<Submission> handle(Actor actor, UUID id, OptionalLong version) {
    Outcome<Submission> outcome = publish(actor, id, version);
    if (outcome instanceof Outcome.Refused) {
      // Locking a series enters it; refused, it must not stay.
      transaction.setRollbackOnly();
    }
    return outcome;
  }

  private Outcome<Submission> publish(Actor actor, UUID id, OptionalLong version) {
    Outcome<Submission> taken = desk.take(actor, id, version);
    if (!(taken instanceof Outcome.Done<Submission> done)) {
      return taken;
    }
    Submission submission = done.value();
    // Refused before any series is locked: nobody without the right makes others wait.
    if (submission.publish(actor, clock.instant()) instanceof Transition.Refused refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    List<Instant> previous =
        register.lockSeries(submission.region(), submission.scope().indicators());
    // Read only now: the clock of a publication that waited must be later than the other's.
    Instant vintage = Vintages.next(clock.instant(), previous);
    List<SubmissionRow> rows = submissions.rows(id);
    Publication publication = check.publication(submission, rows);
    if (publication instanceof Publication.Refused refused) {
      return new Outcome.Refused<>(Refusal.ofRows(refused.violations()));
    }
    // The figures around it may have changed since it was approved: nothing is asked too late.
    List<Question> asked = gate.ask(submission, rows);
    Optional<Refusal> refusal = SubmissionGate.refuseToPublish(asked);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    gate.keep(id, asked);
    List<SeriesPublication> series =
        series(submission, ((Publication.Ready) publication).series(), vintage);
    register.remember(id, submission.region(), vintage);
    register.enter(series);
    // The register keeps the office's own note, so that the same file twice still says nothing new.
    announcements.published(PublishedNotes.in(series, asked));
    Outcome<Submission> outcome = desk.keep(submission, submission.publish(actor, vintage));
    supersede(actor, submission, vintage);
    return outcome;
  }

  /** Those whose last figure this one replaces; locked after the series, as everybody does. */
  private void supersede(Actor actor, Submission submission, Instant vintage) {
    for (UUID fallen : register.fallen(submission.id(), vintage)) {
      Submission replaced = submissions.lock(fallen).orElseThrow();
      if (replaced.state() == State.PUBLISHED) {
        desk.keep(replaced, replaced.supersede(actor.person(), submission.reason(), vintage));
      }
    }
  }

  private List<SeriesPublication> series(
      Submission submission, Map<String, List<Observation>> observations, Instant vintage) {
    Catalogue codes = catalogue.find(Set.of(), observations.keySet());
    return observations.entrySet().stream()
        .map(
            entry ->
                new SeriesPublication(
                    // Entries are never removed, and the rows were judged against this one.
                    codes.indicator(entry.getKey()).orElseThrow(),
                    submission.region(),
                    submission.id(),
                    vintage,
                    revises(entry.getValue()) ? submission.reason() : null,
                    entry.getValue()))
        .toList();
  }

  private static boolean revises(List<Observation> observations) {
    return observations.stream().anyMatch(one -> one.action() != Publication.Action.PUBLISHED);
  }
}
