package dev.frontier.platform.http;

/** Carries a problem from a REST adapter to the answer. Not for domain or application code. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    // No stack trace: the problem says all, and refusing is a normal answer on a hot path.
    super(problem.type().slug(), null, false, false);
    this.problem = problem;
  }

  /** What to answer; never null. */
  public Problem problem() {
    return problem;
  }
}
