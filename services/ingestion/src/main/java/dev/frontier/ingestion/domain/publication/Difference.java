package dev.frontier.ingestion.domain.publication;

import dev.frontier.ingestion.domain.observation.SubmissionRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one row of a submission changes of what is, or was, published.
 *
 * @param row as it was filed
 * @param before what stands, or stood when it was published; null when nothing does
 */
public record Difference(SubmissionRow row, StandingFigure before) {
  /** What a row does to the published figure. */
  public enum Change {
    /** Nothing stood for it. */
    ADDED,
    /** It says something else than what stood. */
    CHANGED,
    /** It says what stood, to the digit. */
    UNCHANGED,
    /** It takes back what stood. */
    WITHDRAWN;

    /** The name in the interface. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of all rows, in the order of filing. */
  public static List<Difference> of(
      List<SubmissionRow> rows, Map<PublishedFigure.Key, StandingFigure> standing) {
    return rows.stream()
        .map(row -> new Difference(row, standing.get(PublishedFigure.Key.of(row))))
        .toList();
  }

  /** What the row does. */
  public Change change() {
    if (row.withdraws()) {
      return Change.WITHDRAWN;
    }
    if (before == null) {
      return Change.ADDED;
    }
    return before.figure().says(row) ? Change.UNCHANGED : Change.CHANGED;
  }

  /** The new value less the old one; empty unless both are there: missing is not zero. */
  public Optional<BigDecimal> byHowMuch() {
    return before == null || before.figure().value() == null || row.value() == null
        ? Optional.empty()
        : Optional.of(row.value().subtract(before.figure().value()));
  }
}
