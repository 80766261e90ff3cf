package dev.frontier.bench.scoreboard;

import dev.frontier.bench.frame.BenchFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is asked: over HTTP, and by the very same statement as pgbench asks it. */
public enum ScoreboardQuestion {
  /** By the ministry that leads, as it is. */
  MINISTRY("ministry", ""),
  /** By province, where most measures count nine times, as it is. */
  PROVINCE("province", ""),
  /** By ministry, as it was half of the record ago. */
  MINISTRY_THEN("ministry", "2024-03-15");

  private final String by;
  private final String day;

  ScoreboardQuestion(String by, String day) {
    this.by = by;
    this.day = day;
  }

  /** As a table calls it. */
  public String word() {
    return day.isEmpty() ? "by " + by : "by " + by + " as of " + day;
  }

  /** The path with its question. */
  public String path() {
    return "/api/scoreboard?by=" + by + (day.isEmpty() ? "" : "&asOf=" + day);
  }

  /**
   * The same for pgbench. The statement is policy-tracker's own; a test there holds the file equal
   * to it.
   */
  public String script() {
    String file = (by + (day.isEmpty() ? "" : "-as-of") + ".sql").toLowerCase(Locale.ROOT);
    try (InputStream text = ScoreboardQuestion.class.getResourceAsStream(file)) {
      String statement =
          new String(text.readAllBytes(), StandardCharsets.UTF_8)
              .strip()
              .replaceFirst("\\?", day.isEmpty() ? "NULL" : "'" + day + "T15:59:59.999999Z'")
              .replaceFirst("\\?", day.isEmpty() ? "current_date" : "'" + day + "'")
              .replaceFirst("\\?", day.isEmpty() ? "'2026-H1'" : "'2023-H2'")
              .replaceFirst(
                  "\\?", day.isEmpty() ? "'2026-06-30T16:00:00Z'" : "'2023-12-31T16:00:00Z'");
      return statement + ";\n";
    } catch (IOException e) {
      throw new BenchFailure("The statement " + file + " cannot be read", "build bench anew", e);
    }
  }
}
