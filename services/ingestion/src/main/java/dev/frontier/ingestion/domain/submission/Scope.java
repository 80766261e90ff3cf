package dev.frontier.ingestion.domain.submission;

import dev.frontier.ingestion.domain.observation.SubmissionRow;
import java.util.List;

/**
 * What the rows of a submission are about; each list sorted and without repeats.
 *
 * @param indicators codes
 * @param periods in their one written form
 * @param rows how many figures
 */
public record Scope(List<String> indicators, List<String> periods, int rows) {
  public Scope {
    indicators = List.copyOf(indicators);
    periods = List.copyOf(periods);
  }

  /** Of these rows. */
  public static Scope of(List<SubmissionRow> rows) {
    return new Scope(
        rows.stream().map(SubmissionRow::indicator).distinct().sorted().toList(),
        rows.stream().map(row -> row.period()).distinct().sorted().map(p -> p.text()).toList(),
        rows.size());
  }
}
