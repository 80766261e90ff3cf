package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.AuditTrail;
import dev.frontier.ingestion.application.port.Uploads;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.audit.UploadEntries;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.upload.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** A statistician announces a load. */
@ApplicationScoped
public class CreateUpload {
  private final Uploads uploads;
  private final UploadRounds rounds;
  private final AuditTrail audit;
  private final Clock clock;

  CreateUpload(Uploads uploads, UploadRounds rounds, AuditTrail audit, Clock clock) {
    this.uploads = uploads;
    this.rounds = rounds;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Announces; each text may be null.
   *
   * @param fileName as its sender calls it
   * @param round in which it is filed
   * @param reason why published figures are revised, or why it is filed in no round; null only for
   *     a load in a round
   */
  @Transactional
  public Outcome<Upload> handle(Actor actor, String fileName, String round, String reason) {
    Optional<Refusal> denied = Upload.deny(actor);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    Optional<Refusal> closed = rounds.refuse(round);
    if (closed.isPresent()) {
      return new Outcome.Refused<>(closed.get());
    }
    if (round == null && reason == null) {
      // Outside of any round only with a word about why.
      return new Outcome.Refused<>(Refusal.of(Refusal.Kind.REASON_REQUIRED));
    }
    Upload upload =
        Upload.create(uploads.nextId(), fileName, round, reason, actor, clock.instant());
    uploads.add(upload);
    audit.record(UploadEntries.created(upload));
    return new Outcome.Done<>(upload);
  }
}
