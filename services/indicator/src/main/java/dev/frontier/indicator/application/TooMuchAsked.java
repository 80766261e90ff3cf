package dev.frontier.indicator.application;

/** A question whose answer would be larger than is given at once. */
public final class TooMuchAsked extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int limit;

  /** The answer would hold more observations than this. */
  public TooMuchAsked(int limit) {
    super("more than " + limit + " observations", null, false, false);
    this.limit = limit;
  }

  /** Most observations of one answer. */
  public int limit() {
    return limit;
  }
}
