package dev.frontier.platform.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Ids of events: UUIDv7 (RFC 9562), so that they sort by time and indexes over them grow at one
 * end.
 */
public final class EventIds {
  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private EventIds() {}

  /**
   * A new id, greater than every id that this process made before; safe for use by many threads.
   */
  public static UUID next() {
    return GENERATOR.generate();
  }
}
