package dev.frontier.notification.domain.mail;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the answer of a mail server means for the mail and for its address. */
public enum SmtpVerdict {
  /** The server has it. */
  TAKEN,
  /** Not now; to be tried again. */
  LATER,
  /** Never this mail; another may go. */
  NEVER,
  /** Nobody has this address, or not any more. */
  NO_SUCH_ADDRESS,
  /** The server does not let this service in; to be tried again once that is mended. */
  OURS;

  /** RFC 4954 and 3207: the server does not let this service in, which is for us to mend. */
  private static final Set<Integer> OURS_TO_MEND = Set.of(530, 534, 535, 538);

  /** RFC 5321, 4.2.3: there is no such mailbox, it is elsewhere, its name is not one. */
  private static final Set<Integer> OF_THE_MAILBOX = Set.of(550, 551, 553);

  /** RFC 3463, e.g. {@code 5.1.1}. */
  private static final Pattern ENHANCED =
      Pattern.compile("^\\s*([245])\\.([0-9]{1,3})\\.([0-9]{1,3})\\b");

  /** RFC 3463, 3.3: {@code 5.2.1} is a mailbox that is closed. */
  private static final String CLOSED = "1";

  /**
   * Judges an answer.
   *
   * @param code of three digits
   * @param text that followed it, possibly with an enhanced code of RFC 3463 in front
   */
  public static SmtpVerdict of(int code, String text) {
    if (code >= 200 && code < 300) {
      return TAKEN;
    }
    if (OURS_TO_MEND.contains(code)) {
      return OURS;
    }
    if (code < 500) {
      return LATER;
    }
    Matcher enhanced = ENHANCED.matcher(text == null ? "" : text);
    if (enhanced.find()) {
      boolean ofAddress =
          enhanced.group(2).equals("1")
              || (enhanced.group(2).equals("2") && enhanced.group(3).equals(CLOSED));
      return ofAddress ? NO_SUCH_ADDRESS : NEVER;
    }
    return OF_THE_MAILBOX.contains(code) ? NO_SUCH_ADDRESS : NEVER;
  }
}
