package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Uploads;
import dev.frontier.ingestion.config.UploadConfig;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
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

  /** What came of the wish to receive a load. */
  sealed interface Begun {
    /** It is watched, until {@link WatchUploads#end} is called. */
    record Watched(Reception reception) implements Begun {}

    /** This replica receives it already, for another request, which is watched as before. */
    record Already() implements Begun {}

    /** This replica has its hands full. */
    record HandsFull() implements Begun {}
  }

  /** Begins to watch one. */
  Begun begin(Function<UUID, Reception> make, UUID id) {
    Reception reception = make.apply(id);
    // Before a place is taken: a second request for the same load needs none to be refused.
    if (receptions.putIfAbsent(id, reception) != null) {
      return new Begun.Already();
    }
    if (!places.tryAcquire()) {
      receptions.remove(id, reception);
      return new Begun.HandsFull();
    }
    return new Begun.Watched(reception);
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
    List<Reception> receiving =
        receptions.values().stream().filter(Reception::isReceiving).toList();
    if (receiving.isEmpty()) {
      return;
    }
    Set<UUID> going =
        uploads.report(
            receiving.stream().collect(Collectors.toMap(Reception::id, Reception::progress)));
    // These, and not whichever has their identifier by now: one that was sent again goes on.
    receiving.stream()
        .filter(reception -> !going.contains(reception.id()))
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
