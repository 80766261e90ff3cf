package dev.frontier.local;

/** Who is told, line by line, what happens. Called by several threads. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = line -> {};

  /**
   * @param line one finished step, without a line break
   */
  void say(String line);
}
