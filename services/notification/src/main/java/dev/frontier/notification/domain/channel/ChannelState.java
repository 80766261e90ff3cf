package dev.frontier.notification.domain.channel;

/** Whether something may be sent to an address. */
public enum ChannelState {
  /** Nobody has shown yet that its owner reads what is sent there: messages wait. */
  UNVERIFIED("unverified"),
  /** Messages go. */
  VERIFIED("verified"),
  /** Nothing goes until it is verified anew: the receiver asked for it, or has failed for long. */
  DISABLED("disabled");

  private final String code;

  ChannelState(String code) {
    this.code = code;
  }

  /** The name in answers and the database. */
  public String code() {
    return code;
  }

  /** The state of a name. */
  public static ChannelState of(String code) {
    for (ChannelState state : values()) {
      if (state.code.equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException("no channel state " + code);
  }
}
