package dev.frontier.policytracker.application.evidence;

import dev.frontier.policytracker.application.port.DocumentStore;
import dev.frontier.policytracker.application.port.EvidenceStore;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.RecordAsOf;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.evidence.Content;
import dev.frontier.policytracker.domain.evidence.Evidence;
import dev.frontier.policytracker.domain.evidence.Parties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Shows evidence to whoever may see it; to everybody else it is not there. Who may see it is
 * decided by the ministries that have a part in the measure today, also when it is read as it was
 * known earlier: a right is not history.
 */
@ApplicationScoped
public class ReadEvidence {

  private final ProgressStore measures;
  private final RecordAsOf record;
  private final EvidenceStore store;
  private final DocumentStore documents;

  public ReadEvidence(
      ProgressStore measures, RecordAsOf record, EvidenceStore store, DocumentStore documents) {
    this.measures = measures;
    this.record = record;
    this.store = store;
    this.documents = documents;
  }

  /**
   * One page.
   *
   * @param next the id after which the next page goes on; empty on the last page
   */
  public record Page(List<Evidence> evidence, Optional<UUID> next) {}

  /**
   * A document that the reader may have.
   *
   * @param bytes its bytes, opened when they are asked for
   */
  public record Readable(Content.Document document, Supplier<InputStream> bytes) {}

  /**
   * Evidence for a measure, oldest first; empty when no plan had ever held the measure.
   *
   * @param at as it was known then; empty for now
   * @param limit at most so many, at least 1
   */
  @Transactional
  public Optional<Page> list(
      Actor actor,
      String measure,
      Optional<Instant> at,
      Optional<String> milestone,
      Optional<UUID> after,
      int limit) {
    return measure(measure, at).map(found -> page(actor, found, at, milestone, after, limit));
  }

  /** The measure as it is, provided that it was known at the instant. */
  private Optional<TrackedMeasure> measure(String id, Optional<Instant> at) {
    return measures
        .find(id)
        .filter(found -> at.isEmpty() || record.measure(id, at.get()).isPresent());
  }

  private Page page(
      Actor actor,
      TrackedMeasure measure,
      Optional<Instant> at,
      Optional<String> milestone,
      Optional<UUID> after,
      int limit) {
    Optional<String> own =
        actor.has(Role.MINISTRY_OFFICER) ? actor.ministry() : Optional.<String>empty();
    // One more than asked for tells whether there is a next page without counting.
    List<Evidence> found =
        store.list(
            measure.measure().id(),
            at,
            milestone,
            Parties.of(measure.measure()).letSeeRestricted(actor),
            own,
            after,
            limit + 1);
    List<Evidence> page = found.subList(0, Math.min(limit, found.size()));
    return new Page(
        page,
        found.size() > limit ? Optional.of(page.get(page.size() - 1).id()) : Optional.empty());
  }

  /**
   * One piece of evidence.
   *
   * @param at as it was known then; empty for now
   */
  @Transactional
  public Optional<Evidence> find(Actor actor, String measure, UUID id, Optional<Instant> at) {
    return measures
        .find(measure)
        .map(found -> Parties.of(found.measure()))
        .flatMap(parties -> store.find(measure, id).filter(found -> parties.letSee(actor, found)))
        .flatMap(found -> at.map(found::asOf).orElse(Optional.of(found)));
  }

  /** The bytes of a document; empty for a link, too. */
  @Transactional
  public Optional<Readable> open(Actor actor, String measure, UUID id) {
    return measures
        .find(measure)
        .map(found -> Parties.of(found.measure()))
        .flatMap(parties -> store.find(measure, id).filter(found -> parties.letRead(actor, found)))
        .map(Evidence::content)
        .filter(Content.Document.class::isInstance)
        .map(Content.Document.class::cast)
        .map(document -> new Readable(document, () -> documents.open(document.sha256())));
  }
}
