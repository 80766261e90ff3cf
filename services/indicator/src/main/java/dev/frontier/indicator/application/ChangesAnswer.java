package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.change.SeriesChanges;
import java.time.Instant;
import java.util.List;

/**
 * The changes of an indicator as they became known.
 *
 * @param asOf the instant that the answer holds for
 * @param indicator code
 * @param documents oldest vintage first
 * @param next where those that follow begin; null if none do
 */
public record ChangesAnswer(
    Instant asOf, String indicator, List<SeriesChanges> documents, ChangesQuestion.Place next) {

  /** Copies the list. */
  public ChangesAnswer {
    documents = List.copyOf(documents);
  }
}
