package dev.frontier.bench.frame;

import java.util.Map;

/** One benchmark: it measures its subject and, in the same run, what it is compared with. */
public interface Run {

  /** What it is called by. */
  String name();

  /** What it shows, in one line. */
  String purpose();

  /** Its options with what they are when nothing is said. */
  Map<String, String> defaults();

  /**
   * Runs it.
   *
   * @param options read over {@link #defaults()}
   * @param report is filled
   * @param progress is told how far it is, a line at a time
   */
  void run(Options options, Report report, java.util.function.Consumer<String> progress);
}
