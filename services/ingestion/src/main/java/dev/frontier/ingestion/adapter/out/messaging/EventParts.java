package dev.frontier.ingestion.adapter.out.messaging;

import dev.frontier.ingestion.domain.publication.Publication.Observation;
import dev.frontier.ingestion.domain.publication.Publication.Overridden;
import java.util.ArrayList;
import java.util.List;

/** Cuts a long series into events that a topic takes. */
final class EventParts {
  /** The most that the contract of the figures lets into one event. */
  static final int MAX_OBSERVATIONS = 2000;

  /** Of the million bytes that a topic takes; the rest is for the envelope and the reason. */
  static final int MAX_BYTES = 800_000;

  /** An observation without its note, at its longest. */
  private static final int BYTES_WITHOUT_NOTE = 140;

  /** The rule and its two texts, which name figures but nothing that an office writes. */
  private static final int BYTES_OF_A_FINDING = 2500;

  /** A character in UTF-8, or escaped in JSON, at its longest. */
  private static final int BYTES_PER_CHARACTER = 3;

  private EventParts() {}

  /** The same observations in the same order, in as few parts as are sure to fit. */
  static List<List<Observation>> of(List<Observation> observations) {
    List<List<Observation>> parts = new ArrayList<>();
    List<Observation> part = new ArrayList<>();
    int bytes = 0;
    for (Observation observation : observations) {
      int size = size(observation);
      if (part.size() == MAX_OBSERVATIONS || bytes + size > MAX_BYTES) {
        parts.add(part);
        part = new ArrayList<>();
        bytes = 0;
      }
      part.add(observation);
      bytes += size;
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private static int size(Observation observation) {
    String note = observation.row().note();
    int bytes = BYTES_WITHOUT_NOTE + (note == null ? 0 : BYTES_PER_CHARACTER * note.length());
    for (Overridden one : observation.overridden()) {
      bytes += BYTES_OF_A_FINDING + BYTES_PER_CHARACTER * one.reason().length();
    }
    return bytes;
  }
}
