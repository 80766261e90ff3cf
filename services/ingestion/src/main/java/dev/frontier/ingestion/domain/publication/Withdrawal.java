package dev.frontier.ingestion.domain.publication;

import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import java.util.Comparator;
import java.util.List;

/** What is made known of figures that are taken back: that there are none. */
public final class Withdrawal {
  private Withdrawal() {}

  /** Of figures of one series; periods ascending. */
  public static List<Publication.Observation> of(List<StandingFigure> standing) {
    return standing.stream()
        .map(StandingFigure::figure)
        .map(Withdrawal::of)
        .sorted(Comparator.comparing(one -> one.row().period()))
        .toList();
  }

  private static Publication.Observation of(PublishedFigure figure) {
    Period period = Period.parse(figure.period()).orElseThrow();
    return new Publication.Observation(
        new SubmissionRow(1, figure.indicator(), period, null, ObsStatus.O, null),
        Publication.Action.WITHDRAWN);
  }
}
