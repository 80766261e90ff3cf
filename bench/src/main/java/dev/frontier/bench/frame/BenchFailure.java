package dev.frontier.bench.frame;

/** A run that cannot be made or does not measure what it says; one line, and how to mend it. */
public final class BenchFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong and how to mend it, both in plain words. */
  public BenchFailure(String what, String mend) {
    this(what, mend, null);
  }

  /** What is wrong, how to mend it, and what led to it; the cause may be null. */
  public BenchFailure(String what, String mend, Throwable cause) {
    super(what + ". To mend it: " + mend + ".", cause);
  }
}
