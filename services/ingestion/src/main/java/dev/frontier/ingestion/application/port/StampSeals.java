package dev.frontier.ingestion.application.port;

/** Seals texts, so that a change of them is noticed when they come back. */
public interface StampSeals {
  /** The seal of a text: the same for the same text, and not to be made elsewhere. */
  String seal(String text);
}
