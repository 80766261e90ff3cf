package dev.frontier.ingestion.domain.audit;

import dev.frontier.ingestion.domain.observation.SubmissionRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an entry says about rows that were filed or replaced: a digest of all of them, so that none
 * can be exchanged later, and the first ones that differ by name, so that a reader sees what was
 * done.
 */
final class FigureChanges {
  /** More than a clerk mends at once; an entry with as many stays below some 50 kB. */
  static final int MAX_NAMED = 100;

  /** Characters of one figure: a value and the beginning of its note. */
  static final int MAX_TEXT = 200;

  private static final String DIGEST = "figuresSha256";
  private static final String ROWS = "rows";
  private static final String UNNAMED = "figuresNotNamed";

  private FigureChanges() {}

  /** Adds to {@code before} and {@code after} what differs between two sets of rows. */
  static void describe(
      List<SubmissionRow> rowsBefore,
      List<SubmissionRow> rowsAfter,
      Map<String, String> before,
      Map<String, String> after) {
    summarise(rowsBefore, before);
    summarise(rowsAfter, after);
    Map<String, SubmissionRow> was = byFigure(rowsBefore);
    Map<String, SubmissionRow> is = byFigure(rowsAfter);
    TreeSet<String> figures = new TreeSet<>(was.keySet());
    figures.addAll(is.keySet());
    int changed = 0;
    for (String figure : figures) {
      String old = text(was.get(figure));
      String now = text(is.get(figure));
      if (old == null ? now == null : old.equals(now)) {
        continue;
      }
      if (++changed <= MAX_NAMED) {
        put(before, figure, old);
        put(after, figure, now);
      }
    }
    if (changed > MAX_NAMED) {
      after.put(UNNAMED, Integer.toString(changed - MAX_NAMED));
    }
  }

  private static void summarise(List<SubmissionRow> rows, Map<String, String> facts) {
    if (!rows.isEmpty()) {
      facts.put(ROWS, Integer.toString(rows.size()));
      facts.put(DIGEST, digest(rows));
    }
  }

  private static void put(Map<String, String> facts, String figure, String text) {
    if (text != null) {
      facts.put("figure " + figure, text.length() <= MAX_TEXT ? text : cut(text));
    }
  }

  private static String cut(String text) {
    // Not through the middle of a character that takes two.
    int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 2)) ? MAX_TEXT - 2 : MAX_TEXT - 1;
    return text.substring(0, end) + "…";
  }

  private static Map<String, SubmissionRow> byFigure(List<SubmissionRow> rows) {
    Map<String, SubmissionRow> figures = new HashMap<>();
    rows.forEach(row -> figures.put(row.indicator() + " " + row.period().text(), row));
    return figures;
  }

  private static String text(SubmissionRow row) {
    if (row == null) {
      return null;
    }
    String value = row.value() == null ? "-" : row.value().toPlainString();
    return value + " " + row.status() + (row.note() == null ? "" : " " + row.note());
  }

  /** Of the rows' canonical forms, one a line, in the order of indicator and period. */
  private static String digest(List<SubmissionRow> rows) {
    MessageDigest sha256 = sha256();
    rows.stream()
        .sorted(
            Comparator.comparing(SubmissionRow::indicator)
                .thenComparing(row -> row.period().text()))
        .forEach(row -> sha256.update(line(row).getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static String line(SubmissionRow row) {
    Map<String, Object> members = new TreeMap<>();
    members.put("indicator", row.indicator());
    members.put("period", row.period().text());
    members.put("value", row.value() == null ? null : row.value().toPlainString());
    members.put("status", row.status().name());
    members.put("note", row.note());
    return CanonicalJson.write(members) + "\n";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
