package dev.frontier.policytracker.application.port;

/** Two changes met and this one came second: nothing of it was kept. */
public final class StaleRecord extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StaleRecord(String message, Throwable cause) {
    super(message, cause);
  }
}
