package dev.frontier.local;

/** Something a person can mend: one line that says what is wrong, one that says how to mend it. */
public final class LocalFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String mend;

  /**
   * @param what what is wrong, without a full stop; not null
   * @param mend how to mend it; not null
   */
  public LocalFailure(String what, String mend) {
    super(what);
    this.mend = mend;
  }

  /**
   * @param what what is wrong; not null
   * @param mend how to mend it; not null
   * @param cause what raised it
   */
  public LocalFailure(String what, String mend, Throwable cause) {
    super(what, cause);
    this.mend = mend;
  }

  /**
   * @return how to mend it, never null
   */
  public String mend() {
    return mend;
  }

  /**
   * @return what is wrong and how to mend it, as one line
   */
  public String line() {
    return getMessage() + ". To mend it: " + mend;
  }
}
