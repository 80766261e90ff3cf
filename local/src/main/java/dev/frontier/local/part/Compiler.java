package dev.frontier.local.part;

/** Which of Java's compilers a part of a small machine's stack has. */
public enum Compiler {
  /**
   * Only the quick one: on two cores the optimising one would take the time of the start, and of a
   * load.
   */
  QUICK,
  /** Both, for what every request passes through and what has little code to optimise. */
  FULL
}
