package dev.frontier.indicator.domain.sdmx;

import java.time.Instant;
import java.util.List;

/**
 * Observations with what is to be done with them.
 *
 * @param action never null
 * @param validFrom from when they are known; null for what is known now
 * @param validTo until when they were known, for a deletion of a dissemination; null otherwise
 * @param points by series and period
 */
public record DataSet(Action action, Instant validFrom, Instant validTo, List<DataPoint> points) {

  /** What the reader of a message does with its observations. */
  public enum Action {
    /** Only looks at them. */
    INFORMATION("Information", "I"),
    /** Puts them in place of what it has. */
    REPLACE("Replace", "R"),
    /** Removes what it has. */
    DELETE("Delete", "D");

    private final String text;
    private final String code;

    Action(String text, String code) {
      this.text = text;
      this.code = code;
    }

    /** The word of messages. */
    public String text() {
      return text;
    }

    /** The letter of SDMX-CSV 2. */
    public String code() {
      return code;
    }
  }

  /** Copies the list. */
  public DataSet {
    points = List.copyOf(points);
  }

  /** What is known now. */
  public static DataSet information(List<DataPoint> points) {
    return new DataSet(Action.INFORMATION, null, null, points);
  }
}
