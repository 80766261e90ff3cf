package dev.frontier.policytracker.application.evidence;

import dev.frontier.policytracker.application.port.DocumentDesk;
import dev.frontier.policytracker.application.port.DocumentDesk.Reception;
import dev.frontier.policytracker.application.port.DocumentStore;
import dev.frontier.policytracker.application.port.EvidenceStore;
import dev.frontier.policytracker.application.port.Ids;
import dev.frontier.policytracker.application.port.MilestoneStore;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.evidence.Content;
import dev.frontier.policytracker.domain.evidence.Evidence;
import dev.frontier.policytracker.domain.evidence.EvidenceDraft;
import dev.frontier.policytracker.domain.evidence.EvidenceRefusal;
import dev.frontier.policytracker.domain.evidence.Hand;
import dev.frontier.policytracker.domain.evidence.Hazard;
import dev.frontier.policytracker.domain.evidence.Parties;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Puts a link or a document on the record of a measure. A document is taken in and looked at
 * outside any transaction, so that a slow sender holds no connection to the database; whether the
 * sender may add it is asked before the first byte is read and again when it is kept.
 */
@ApplicationScoped
public class AddEvidence {

  private final ProgressStore measures;
  private final MilestoneStore milestones;
  private final EvidenceStore store;
  private final DocumentStore documents;
  private final DocumentDesk desk;
  private final Ids ids;
  private final Clock clock;

  public AddEvidence(
      ProgressStore measures,
      MilestoneStore milestones,
      EvidenceStore store,
      DocumentStore documents,
      DocumentDesk desk,
      Ids ids,
      Clock clock) {
    this.measures = measures;
    this.milestones = milestones;
    this.store = store;
    this.documents = documents;
    this.desk = desk;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of it; in all cases but the first two nothing has changed. */
  public sealed interface Result {
    /** On the record. */
    record Added(Evidence evidence) implements Result {}

    /** The same bytes or the same address are on the measure's record already. */
    record Present(Evidence evidence) implements Result {}

    /** No plan ever held such a measure. */
    record NoSuchMeasure() implements Result {}

    /** The measure never had such a milestone. */
    record NoSuchMilestone(String code) implements Result {}

    /** A rule stands against it. */
    record Declined(EvidenceRefusal refusal, TrackedMeasure measure) implements Result {}

    /** As many documents are being taken in as there is room for. */
    record Busy() implements Result {}

    /** The document has more bytes than one may have. */
    record TooLarge(long limit) implements Result {}

    /**
     * The bytes are no document that is taken.
     *
     * @param found the media type that they have
     */
    record NoDocument(Hazard hazard, String found) implements Result {}

    /**
     * The document is one, but not what its sender says it is.
     *
     * @param found the media type that it has
     */
    record Contradicted(String sent, String found) implements Result {}
  }

  /** Adds a link. */
  public Result link(Actor actor, String measure, EvidenceDraft draft, URI url) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                refusal(actor, measure, draft)
                    .orElseGet(
                        () -> put(actor, measure, draft, url.toString(), new Content.Link(url))));
  }

  /**
   * Adds a document.
   *
   * @param sentAs the media type that its sender gives it; empty when the sender leaves that to us
   * @throws IOException when the sender breaks off
   */
  public Result document(
      Actor actor,
      String measure,
      EvidenceDraft draft,
      String fileName,
      Optional<String> sentAs,
      InputStream body)
      throws IOException {
    Optional<Result> refused =
        QuarkusTransaction.joiningExisting().call(() -> refusal(actor, measure, draft));
    if (refused.isPresent()) {
      return refused.get();
    }
    Optional<Reception> reception = desk.receive(body);
    if (reception.isEmpty()) {
      return new Result.Busy();
    }
    if (reception.get() instanceof Reception.TooLarge large) {
      return new Result.TooLarge(large.limit());
    }
    if (reception.get() instanceof Reception.Refused none) {
      return new Result.NoDocument(none.hazard(), none.found());
    }
    try (Reception.Received document = (Reception.Received) reception.get()) {
      String found = document.type().mediaType();
      if (sentAs.isPresent() && !sentAs.get().equals(found)) {
        return new Result.Contradicted(sentAs.get(), found);
      }
      if (!document.type().fits(fileName)) {
        return new Result.Contradicted(fileName, found);
      }
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                Optional<Result> refusedNow = refusal(actor, measure, draft);
                if (refusedNow.isPresent()) {
                  return refusedNow.get();
                }
                documents.keep(document);
                return put(actor, measure, draft, fileName, content(fileName, document));
              });
    }
  }

  private static Content content(String fileName, Reception.Received document) {
    return new Content.Document(fileName, document.type(), document.bytes(), document.sha256());
  }

  private Optional<Result> refusal(Actor actor, String measure, EvidenceDraft draft) {
    Optional<TrackedMeasure> found = measures.find(measure);
    if (found.isEmpty()) {
      return Optional.of(new Result.NoSuchMeasure());
    }
    Optional<EvidenceRefusal> refusal =
        Parties.of(found.get().measure()).refuseToAdd(actor, found.get().retiredAt().isPresent());
    if (refusal.isPresent()) {
      return Optional.of(new Result.Declined(refusal.get(), found.get()));
    }
    return draft
        .milestone()
        .filter(code -> milestones.history(measure, code).isEmpty())
        .map(Result.NoSuchMilestone::new);
  }

  private Result put(
      Actor actor, String measure, EvidenceDraft draft, String name, Content content) {
    Hand by =
        new Hand(actor.subject(), actor.ministry(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    Evidence evidence =
        new Evidence(
            ids.next(),
            measure,
            draft.milestone(),
            draft.title().orElse(name),
            draft.visibility(),
            content,
            by,
            Optional.empty());
    Evidence kept = store.addUnlessThere(evidence);
    return kept.id().equals(evidence.id()) ? new Result.Added(kept) : new Result.Present(kept);
  }
}
