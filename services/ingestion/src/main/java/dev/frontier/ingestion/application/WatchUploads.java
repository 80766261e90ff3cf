package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Uploads;
import dev.frontier.ingestion.config.UploadConfig;
import dev.frontier.ingestion.domain.upload.Upload;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks after the loads that are being received: tells how far this replica's have come, lets them
 * stop when they were called off, and ends those of replicas that are gone.
 */
@ApplicationScoped
public class WatchUploads {
  private final Map<UUID, Reception> receptions = new ConcurrentHashMap<>();
  private final Uploads uploads;
  private final Semaphore places;

  WatchUploads(Uploads uploads, UploadConfig config) {
    this.uploads = uploads;
    this.places = new Semaphore(config.atOnce());
  }

  /** Begins to watch one; empty when this replica has its hands full. */
  Optional<Reception> begin(Function<UUID, Reception> make, UUID id) {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    Reception reception = make.apply(id);
    receptions.put(id, reception);
    return Optional.of(reception);
  }

  /** It is over, in whatever way. */
  void end(Reception reception) {
    receptions.remove(reception.id(), reception);
    places.release();
  }

  /**
   * Tells the progress of this replica's receptions, and calls off those that others have ended. To
   * be called about twice a second; one whose state does not say yet that it is being received was
   * not ended by anybody.
   */
  @Transactional
  public void report() {
    Map<UUID, Upload.Progress> progress =
        receptions.values().stream()
            .filter(Reception::isReceiving)
            .collect(Collectors.toMap(Reception::id, Reception::progress));
    if (progress.isEmpty()) {
      return;
    }
    Set<UUID> going = uploads.report(progress);
    progress.keySet().stream()
        .filter(id -> !going.contains(id))
        .map(receptions::get)
        .filter(java.util.Objects::nonNull)
        .forEach(Reception::callOff);
  }

  /**
   * Says of loads that broke off with their replica that they did. Their rows are gone already:
   * they were part of a transaction.
   */
  @Transactional
  public void failAbandoned() {
    for (UUID id : uploads.failAbandoned()) {
      Log.warnf("Upload %s was interrupted; nothing of it is kept", id);
    }
  }
}
