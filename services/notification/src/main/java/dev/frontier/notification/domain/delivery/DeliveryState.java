package dev.frontier.notification.domain.delivery;

/** Where a message stands. */
public enum DeliveryState {
  /** To be tried, now or later. */
  PENDING("pending"),
  /** Waits until its channel is verified. */
  HELD("held"),
  /** The receiver took it (any 2xx). */
  DELIVERED("delivered"),
  /**
   * Given up: after the last attempt of the schedule, because it is refused for good, or because
   * its channel is disabled.
   */
  DEAD("dead"),
  /** The subscription or the channel ended before it was taken. */
  CANCELLED("cancelled");

  private final String code;

  DeliveryState(String code) {
    this.code = code;
  }

  /** The name in answers and the database. */
  public String code() {
    return code;
  }

  /** The state of a name. */
  public static DeliveryState of(String code) {
    for (DeliveryState state : values()) {
      if (state.code.equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException("no delivery state " + code);
  }
}
