package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.UploadRows;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.upload.Upload;
import dev.frontier.ingestion.domain.upload.UploadState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A statistician calls a load off. While it is being received, by whatever replica, that one
 * notices within a second and rolls back; should it be faster, it finds at its end that it may not
 * keep anything.
 */
@ApplicationScoped
public class CancelUpload {
  private final UploadDesk desk;
  private final UploadRows rows;
  private final Clock clock;

  CancelUpload(UploadDesk desk, UploadRows rows, Clock clock) {
    this.desk = desk;
    this.rows = rows;
    this.clock = clock;
  }

  /** Calls off. */
  @Transactional
  public Outcome<Upload> handle(Actor actor, UUID id) {
    Outcome<Upload> taken = desk.take(actor, id, OptionalLong.empty());
    if (!(taken instanceof Outcome.Done<Upload> done)) {
      return taken;
    }
    Upload was = done.value();
    Instant now = clock.instant();
    Outcome<Upload> outcome = desk.keep(was, was.cancel(actor), actor.person(), now);
    if (outcome instanceof Outcome.Done && was.state() == UploadState.ACCEPTED) {
      rows.discard(id);
    }
    return outcome;
  }
}
