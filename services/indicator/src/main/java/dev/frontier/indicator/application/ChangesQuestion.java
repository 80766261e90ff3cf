package dev.frontier.indicator.application;

import java.time.Instant;
import java.util.List;

/**
 * What is asked of the changes of an indicator.
 *
 * @param indicator code
 * @param regions codes, without repetition
 * @param updatedAfter only what became known after this instant; null for all
 * @param asOf null for the latest
 * @param from where to go on; {@link Place#BEGINNING} first
 * @param bounds how much at once
 */
public record ChangesQuestion(
    String indicator,
    List<String> regions,
    Instant updatedAfter,
    Instant asOf,
    Place from,
    Bounds bounds) {

  /**
   * How much is read and given for one question.
   *
   * @param vintages of the record
   * @param documents that are given
   * @param changes in them all; a document with more is given alone
   */
  public record Bounds(int vintages, int documents, int changes) {}

  /**
   * A place between two documents.
   *
   * @param release how many releases are behind it
   * @param document how many documents of the next release are
   */
  public record Place(int release, int document) {

    /** Before the first. */
    public static final Place BEGINNING = new Place(0, 0);
  }

  /** Copies the list. */
  public ChangesQuestion {
    regions = List.copyOf(regions);
  }
}
