package dev.frontier.ingestion.application;

import dev.frontier.ingestion.domain.number.Conversions;
import dev.frontier.ingestion.domain.upload.Upload;
import dev.frontier.ingestion.domain.upload.UploadReading;
import java.util.Optional;
import java.util.UUID;

/** A load on its way in: counted by the thread that reads, looked at by others. */
final class Reception {
  /** Reading stops: the load was called off. */
  static final class CalledOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CalledOff() {
      super("called off", null, false, false);
    }
  }

  private final UUID id;
  private final Long expectedBytes;
  private final RowSource source;
  private Conversions conversions = Conversions.NONE;
  private volatile long rows;
  private volatile boolean receiving;
  private volatile boolean calledOff;

  Reception(UUID id, Long expectedBytes, RowSource source) {
    this.id = id;
    this.expectedBytes = expectedBytes;
    this.source = source;
  }

  UUID id() {
    return id;
  }

  /** Counts a row; answers how many there are. */
  long row() {
    if (calledOff) {
      throw new CalledOff();
    }
    long count = rows + 1;
    rows = count;
    return count;
  }

  /** From now on the load's state says that it is being received. */
  void begin() {
    receiving = true;
  }

  /** Whether the load's state says so, unless somebody has ended it. */
  boolean isReceiving() {
    return receiving;
  }

  void callOff() {
    calledOff = true;
  }

  boolean isCalledOff() {
    return calledOff;
  }

  /** All rows were taken; these cells were understood as something else than they say. */
  void understood(Conversions all) {
    conversions = all;
  }

  /** How it was read; empty when it was not even opened. */
  Optional<UploadReading> reading() {
    return source.form().map(form -> UploadReading.of(form, conversions));
  }

  Upload.Progress progress() {
    return new Upload.Progress(expectedBytes, source.bytes(), rows);
  }
}
