package dev.frontier.indicator.application;

/** What whoever changes an entry believes to be there. */
public sealed interface Expected {

  /** Nothing was said. */
  record Unsaid() implements Expected {}

  /** No entry. */
  record Nothing() implements Expected {}

  /** An entry, whichever version. */
  record Any() implements Expected {}

  /** This version of the entry. */
  record Version(long number) implements Expected {}
}
