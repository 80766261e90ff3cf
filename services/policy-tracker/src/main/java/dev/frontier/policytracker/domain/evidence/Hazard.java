package dev.frontier.policytracker.domain.evidence;

/** Why bytes are not taken as a document. */
public enum Hazard {
  /** There are no bytes. */
  EMPTY,
  /** A program, whatever it is called. */
  EXECUTABLE,
  /** HTML, SVG or XML: a page that may run scripts, not a document. */
  SCRIPTED,
  /** An office file that carries macros. */
  MACROS,
  /** Locked with a password: nobody could verify anything by it. */
  ENCRYPTED,
  /** The binary office formats of before 2007, whose macros cannot be told from their text. */
  OLD_FORMAT,
  /** It begins as a document and does not hold together. */
  BROKEN,
  /** Anything else that is no kind of document. */
  OTHER_TYPE
}
