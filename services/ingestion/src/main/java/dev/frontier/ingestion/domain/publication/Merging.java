package dev.frontier.ingestion.domain.publication;

import dev.frontier.ingestion.domain.number.PeriodWords;
import dev.frontier.ingestion.domain.number.Width;
import dev.frontier.ingestion.domain.observation.Codes;
import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowAction;
import java.util.Optional;

/**
 * What a row comes to that changes only what it says (SDMX action M, and A and I with it): the rest
 * is as published when it is filed, so that what is approved is the whole figure.
 */
public final class Merging {
  private Merging() {}

  /** The figure whose published state the row needs; empty when it says everything itself. */
  public static Optional<PublishedFigure.Key> needs(RawRow row) {
    boolean whole = row.value() != null && row.obsStatus() != null && row.note() != null;
    if (row.action() != RowAction.MERGE || whole || row.indicator() == null) {
      return Optional.empty();
    }
    String indicator = Width.narrow(row.indicator());
    return Codes.isIndicator(indicator)
        ? period(row).map(period -> new PublishedFigure.Key(indicator, period.text()))
        : Optional.empty();
  }

  /** The row with what it leaves out as it is published. */
  public static RawRow fill(RawRow row, PublishedFigure published) {
    // Who says that it is missing does not leave the value as it is.
    boolean saysMissing =
        row.obsStatus() != null && Width.narrow(row.obsStatus()).equals(ObsStatus.O.name());
    boolean keepsValue = row.value() == null && !saysMissing && published.value() != null;
    return new RawRow(
        row.number(),
        row.region(),
        row.indicator(),
        row.period(),
        keepsValue ? published.value().toPlainString() : row.value(),
        row.obsStatus() == null ? published.status().name() : row.obsStatus(),
        row.note() == null ? published.note() : row.note(),
        row.action(),
        // A published value is in the indicator's multiplier, whatever the row counts in.
        keepsValue ? new RawRow.Stated(row.stated().freq(), null, null) : row.stated());
  }

  private static Optional<Period> period(RawRow row) {
    if (row.period() == null) {
      return Optional.empty();
    }
    String narrow = Width.narrow(row.period());
    return Period.parse(PeriodWords.read(narrow).orElse(narrow));
  }
}
