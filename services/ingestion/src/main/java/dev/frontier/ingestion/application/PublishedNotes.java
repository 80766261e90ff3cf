package dev.frontier.ingestion.application;

import dev.frontier.ingestion.domain.gate.Question;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.publication.Publication.Observation;
import dev.frontier.ingestion.domain.publication.Publication.Overridden;
import dev.frontier.ingestion.domain.publication.SeriesPublication;
import java.util.List;
import java.util.Map;

/**
 * Publishes what an office says to the questions of the gate: as the notes of its figures, and
 * beside them by rule.
 */
final class PublishedNotes {
  private PublishedNotes() {}

  /** The same series, each figure with the note that the world reads. */
  static List<SeriesPublication> in(List<SeriesPublication> series, List<Question> asked) {
    Map<Integer, List<Question>> byRow = SubmissionGate.byRow(asked);
    return series.stream()
        .map(
            one ->
                new SeriesPublication(
                    one.indicator(),
                    one.region(),
                    one.submission(),
                    one.vintage(),
                    one.reason(),
                    one.observations().stream().map(each -> noted(each, byRow)).toList()))
        .toList();
  }

  private static Observation noted(Observation observation, Map<Integer, List<Question>> byRow) {
    SubmissionRow row = observation.row();
    return byRow.containsKey(row.number())
        ? new Observation(
            new SubmissionRow(
                row.number(),
                row.indicator(),
                row.period(),
                row.value(),
                row.status(),
                SubmissionGate.publishedNote(row, byRow)),
            observation.action(),
            overridden(byRow.get(row.number())))
        : observation;
  }

  private static List<Overridden> overridden(List<Question> asked) {
    return asked.stream()
        .filter(question -> question.justification() != null)
        .map(
            question ->
                new Overridden(
                    question.finding().code(),
                    question.finding().shown(),
                    question.justification().text()))
        .toList();
  }
}
