package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Uploads;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.upload.RegionLoad;
import dev.frontier.ingestion.domain.upload.Upload;
import dev.frontier.ingestion.domain.upload.UploadReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows loads. */
@ApplicationScoped
public class GetUpload {
  private final UploadDesk desk;
  private final Uploads uploads;

  GetUpload(UploadDesk desk, Uploads uploads) {
    this.desk = desk;
    this.uploads = uploads;
  }

  /**
   * A load, what it holds, once it is accepted, and how it was read.
   *
   * @param reading null while nobody can tell
   */
  public record Detail(Upload upload, List<RegionLoad> regions, UploadReading reading) {}

  /** One of them. */
  @Transactional
  public Outcome<Detail> handle(Actor actor, UUID id) {
    Outcome<Upload> read = desk.read(actor, id);
    if (read instanceof Outcome.Refused<Upload> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Upload upload = ((Outcome.Done<Upload>) read).value();
    return new Outcome.Done<>(
        new Detail(upload, uploads.regions(id), uploads.reading(id).orElse(null)));
  }

  /** The latest, newest first. */
  @Transactional
  public Outcome<List<Upload>> latest(Actor actor, int limit) {
    Optional<Refusal> denied = Upload.deny(actor);
    return denied.isPresent()
        ? new Outcome.Refused<>(denied.get())
        : new Outcome.Done<>(uploads.latest(limit));
  }
}
