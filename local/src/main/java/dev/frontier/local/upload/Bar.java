package dev.frontier.local.upload;

import java.io.PrintStream;
import java.util.Locale;

/** A load's progress in one line: a moving bar on a terminal, a line now and then elsewhere. */
final class Bar {

  private static final int WIDTH = 30;

  /** Without a terminal: often enough to see that it moves, too seldom to fill a log. */
  private static final long LINE_EVERY_NANOS = 2_000_000_000L;

  private final PrintStream out;
  private final boolean terminal;
  private final long begun;
  private long lastLine;
  private int drawn;

  Bar(PrintStream out, boolean terminal, long now) {
    this.out = out;
    this.terminal = terminal;
    this.begun = now;
    this.lastLine = now;
  }

  /**
   * Shows how far it is.
   *
   * @param percent 0 to 100; negative when not known
   * @param now as of {@link System#nanoTime()}
   */
  void show(int percent, long rows, long now) {
    String line = line(percent, rows, now);
    if (terminal) {
      out.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
      out.flush();
      drawn = line.length();
    } else if (now - lastLine >= LINE_EVERY_NANOS) {
      lastLine = now;
      out.println(line);
    }
  }

  /** Leaves the last line as it is. */
  void end() {
    if (terminal && drawn > 0) {
      out.println();
    }
  }

  private String line(int percent, long rows, long now) {
    double seconds = Math.max(0.001, (now - begun) / 1e9);
    String tail =
        String.format(Locale.ROOT, "%,d rows  %,d rows/s", rows, Math.round(rows / seconds));
    if (percent < 0) {
      return tail;
    }
    int full = percent * WIDTH / 100;
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %%  %s",
        "#".repeat(full),
        ".".repeat(WIDTH - full),
        percent,
        tail);
  }
}
