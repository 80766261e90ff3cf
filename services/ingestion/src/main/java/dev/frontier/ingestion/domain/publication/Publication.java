package dev.frontier.ingestion.domain.publication;

import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What publishing a submission's rows says that the register does not say yet. */
public sealed interface Publication {
  /** What happens to a figure. */
  enum Action {
    PUBLISHED,
    REVISED,
    /** Nothing is known of it any more; its row says that it is missing. */
    WITHDRAWN
  }

  /**
   * One figure and what happens to it.
   *
   * @param overridden what the gate asked about it, with why it stands nevertheless; empty when
   *     nothing was asked
   */
  record Observation(SubmissionRow row, Action action, List<Overridden> overridden) {
    public Observation {
      overridden = List.copyOf(overridden);
    }

    /** One about which nothing was asked. */
    public Observation(SubmissionRow row, Action action) {
      this(row, action, List.of());
    }
  }

  /**
   * A warning of the gate that an accepted justification overrides.
   *
   * @param rule its code
   * @param params what the rule's text names, each value ready to be shown
   * @param reason what the office says to it
   */
  record Overridden(String rule, Map<String, Object> params, String reason) {
    public Overridden {
      params = Map.copyOf(params);
    }
  }

  /**
   * It can be published.
   *
   * @param series by indicator, sorted, periods ascending; figures that say nothing new are not in
   *     it, so it may be empty
   */
  record Ready(Map<String, List<Observation>> series) implements Publication {}

  /** It cannot; what is wrong with which row. */
  record Refused(List<RowViolation> violations) implements Publication {}

  /**
   * Compares rows with the register.
   *
   * @param rows of one region
   * @param register what is published of them, by key
   * @param hasReason whether the filing says why it revises
   */
  static Publication of(
      List<SubmissionRow> rows,
      Map<PublishedFigure.Key, PublishedFigure> register,
      boolean hasReason) {
    Map<String, List<Observation>> series = new TreeMap<>();
    List<RowViolation> violations = new ArrayList<>();
    for (SubmissionRow row : rows) {
      PublishedFigure known = register.get(PublishedFigure.Key.of(row));
      if (row.withdraws() && known == null) {
        violations.add(
            RowViolation.of(row.number(), Columns.PERIOD, Rules.NOT_PUBLISHED, Map.of()));
        continue;
      }
      if (known != null && known.says(row)) {
        continue;
      }
      if (known != null && !hasReason) {
        violations.add(
            RowViolation.of(
                row.number(),
                Columns.PERIOD,
                Rules.REASON_REQUIRED,
                Map.of("value", row.period().text())));
      }
      series
          .computeIfAbsent(row.indicator(), indicator -> new ArrayList<>())
          .add(new Observation(row, action(row, known)));
    }
    if (!violations.isEmpty()) {
      return new Refused(violations);
    }
    series.values().forEach(list -> list.sort(Comparator.comparing(one -> one.row().period())));
    return new Ready(series);
  }

  private static Action action(SubmissionRow row, PublishedFigure known) {
    if (row.withdraws()) {
      return Action.WITHDRAWN;
    }
    return known == null ? Action.PUBLISHED : Action.REVISED;
  }

  /**
   * The same when filing, where a filing that changes nothing at all is refused: somebody sent the
   * wrong file. Once filed it may be overtaken by another one, and then publishes nothing.
   */
  static Publication ofNewFiling(
      List<SubmissionRow> rows,
      Map<PublishedFigure.Key, PublishedFigure> register,
      boolean hasReason) {
    Publication publication = of(rows, register, hasReason);
    if (publication instanceof Ready ready && ready.series().isEmpty()) {
      return new Refused(
          rows.stream()
              .map(
                  row ->
                      RowViolation.of(
                          row.number(),
                          Columns.PERIOD,
                          Rules.NO_CHANGE,
                          Map.of("value", row.period().text())))
              .toList());
    }
    return publication;
  }
}
