package dev.frontier.local.audit;

/**
 * Something that is not as it was written.
 *
 * @param kind what is wrong
 * @param seq the number of the entry, or the first one, concerned
 * @param to the last one concerned; the same for a single one
 * @param line where in the file, from 1
 */
public record Finding(Kind kind, long seq, long to, long line) {

  /** What can be wrong; the code is the one in contracts/audit/v1/expected.json. */
  public enum Kind {
    CHANGED("changed", "was changed: its hash does not fit what it says"),
    UNLINKED("unlinked", "does not hold the hash of the one before: that was exchanged, or this"),
    MISSING("missing", "missing"),
    MISPLACED("misplaced", "stands behind later ones: the order was changed"),
    REPEATED("repeated", "is there already: one of the two was put in"),
    UNREADABLE("unreadable", "should stand here, but the line is no entry"),
    UNKNOWN_FORM("unknown-form", "has a form that this program does not know: get a newer one"),
    CUT_OFF("cut-off", "is the last one, but no last line follows: the export broke off"),
    FALSE_END("false-end", "is not what the last line says that the export ends with"),
    HEADLESS(
        "headless",
        "is the last one, and none has the hash you keep: the end was removed, or all was made"
            + " anew");

    private final String code;
    private final String text;

    Kind(String code, String text) {
      this.code = code;
      this.text = text;
    }

    /**
     * @return the name in the contract
     */
    public String code() {
      return code;
    }
  }

  static Finding of(Kind kind, long seq, long line) {
    return new Finding(kind, seq, seq, line);
  }

  /**
   * @return what is wrong, in a line for a person
   */
  public String text() {
    if (kind == Kind.MISSING) {
      return seq == to
          ? "entry " + seq + " is missing: it was removed"
          : "entries " + seq + " to " + to + " are missing: they were removed";
    }
    return "entry " + seq + " (line " + line + ") " + kind.text;
  }
}
