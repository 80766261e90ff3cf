package dev.frontier.notification.domain.delivery;

import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.mail.SmtpVerdict;

/** What the result of an attempt means for the message, and for its channel. */
public enum Verdict {
  /** The receiver has it. */
  TAKEN,
  /** Not now; to be tried again. */
  LATER,
  /** Never this message; another may go. */
  NEVER,
  /** The receiver wants nothing any more. */
  GONE,
  /** Nobody has this address, or not any more. */
  NO_SUCH_ADDRESS,
  /**
   * Not now, for a reason on this side: to be tried again, and no sign that the channel fails. All
   * mail goes through one server, whose outage must not disable every address; and what was not
   * called since this service was busy says nothing of its receiver.
   */
  OURS;

  private static final int HTTP_GONE = 410;

  /** Judges a result by the protocol of the channel's kind. */
  public static Verdict of(ChannelKind kind, Attempt.Result result) {
    if (kind == ChannelKind.MAIL) {
      return result instanceof Attempt.Answered answered ? ofMail(answered) : OURS;
    }
    if (result instanceof Attempt.Hindered) {
      return OURS;
    }
    return result instanceof Attempt.Answered answered ? ofHttp(answered.status()) : LATER;
  }

  private static Verdict ofHttp(int status) {
    if (status >= 200 && status < 300) {
      return TAKEN;
    }
    return status == HTTP_GONE ? GONE : LATER;
  }

  private static Verdict ofMail(Attempt.Answered answered) {
    return switch (SmtpVerdict.of(answered.status(), answered.firstBytes())) {
      case TAKEN -> TAKEN;
      case LATER -> LATER;
      case NEVER -> NEVER;
      case NO_SUCH_ADDRESS -> NO_SUCH_ADDRESS;
      case OURS -> OURS;
    };
  }
}
