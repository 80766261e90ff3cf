package dev.frontier.indicator.adapter.in.rest;

/** The form of codes, as the contracts of the events have it. */
final class CodePatterns {

  /** A code of any code list. */
  static final String CODE = "[A-Z][A-Z0-9_.-]{0,63}";

  /** A region's code. */
  static final String REGION = "[A-Z][A-Z0-9_-]{1,31}";

  private CodePatterns() {}
}
