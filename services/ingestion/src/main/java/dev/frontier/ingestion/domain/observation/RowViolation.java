package dev.frontier.ingestion.domain.observation;

import java.util.Map;
import java.util.Objects;

/**
 * One broken rule.
 *
 * @param row data row from 1; null when it is about the whole filing
 * @param column name of the column; null when it is about the whole row
 * @param rule its code in the catalogue of problems
 * @param params what the message names, never longer than a short cell
 */
public record RowViolation(Integer row, String column, String rule, Map<String, Object> params) {
  /** A cell quoted back is cut here: enough to recognise it, too little to carry anything. */
  private static final int QUOTED = 40;

  public RowViolation {
    Objects.requireNonNull(rule, "rule");
    params = Map.copyOf(params);
  }

  /** Of one cell. */
  public static RowViolation of(int row, String column, String rule, Map<String, Object> params) {
    return new RowViolation(row, column, rule, params);
  }

  /** Of the filing as a whole. */
  public static RowViolation ofAll(String column, String rule, Map<String, Object> params) {
    return new RowViolation(null, column, rule, params);
  }

  /** A cell as it may be quoted in a message: short, and nothing in it that is not text. */
  public static String quote(String cell) {
    StringBuilder quoted = new StringBuilder();
    cell.codePoints()
        .limit(QUOTED)
        .map(c -> PlainText.isPlain(c) ? c : 0xFFFD)
        .forEach(quoted::appendCodePoint);
    return cell.codePointCount(0, cell.length()) > QUOTED
        ? quoted.append('…').toString()
        : quoted.toString();
  }
}
