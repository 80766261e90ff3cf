package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.AuditTrail;
import dev.frontier.ingestion.application.port.Uploads;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.audit.UploadEntries;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.upload.Upload;
import dev.frontier.ingestion.domain.upload.UploadTransition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What all use cases on one load have in common. Loads are the statisticians' alone. */
@ApplicationScoped
public class UploadDesk {
  private final Uploads uploads;
  private final AuditTrail audit;

  UploadDesk(Uploads uploads, AuditTrail audit) {
    this.uploads = uploads;
    this.audit = audit;
  }

  /** For reading. */
  Outcome<Upload> read(Actor actor, UUID id) {
    return visible(actor, () -> uploads.find(id), OptionalLong.empty());
  }

  /**
   * For changing: locked until the transaction ends.
   *
   * @param version the one the caller has read; empty when it does not say
   */
  Outcome<Upload> take(Actor actor, UUID id, OptionalLong version) {
    return visible(actor, () -> uploads.lock(id), version);
  }

  /** Stores what an action led to, and enters it in the trail. */
  Outcome<Upload> keep(Upload was, UploadTransition transition, Person by, Instant now) {
    if (transition instanceof UploadTransition.Refused refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Upload is = ((UploadTransition.Moved) transition).upload();
    uploads.save(is);
    audit.record(UploadEntries.moved(was, is, by, now));
    return new Outcome.Done<>(is);
  }

  private interface Finder {
    Optional<Upload> find();
  }

  private static Outcome<Upload> visible(Actor actor, Finder finder, OptionalLong version) {
    Optional<Refusal> denied = Upload.deny(actor);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    Optional<Upload> found = finder.find();
    if (found.isEmpty()) {
      return new Outcome.Refused<>(Refusal.of(Refusal.Kind.NOT_FOUND));
    }
    if (version.isPresent() && version.getAsLong() != found.get().version()) {
      return new Outcome.Refused<>(Refusal.stale(found.get().version()));
    }
    return new Outcome.Done<>(found.get());
  }
}
