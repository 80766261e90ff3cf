package dev.frontier.notification.domain.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code that is sent to an address: whoever gives it back reads what is sent there. {@link
 * #toString} does not give it.
 *
 * @param code short enough to be typed from a chat
 */
public record Challenge(String code) {
  /** How long a code is good for: a colleague who looks after the server has a working day. */
  public static final Duration VALID = Duration.ofDays(1);

  /** How often one may guess: of some 10^12 codes. */
  public static final int TRIES = 5;

  /** No new one sooner: the address may be a stranger's. */
  public static final Duration PAUSE = Duration.ofMinutes(1);

  /**
   * No more within {@link #VALID} to one mail address, whoever gives it: a stranger's mailbox is
   * not to be filled by codes. Who mistypes has as many tries at another one.
   */
  public static final int PER_ADDRESS = 5;

  private static final int LENGTH = 8;

  /** Without what is taken for another: I, O, 0, 1. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  /** A whole answer that is an object with the code and nothing else. */
  private static final Pattern OBJECT =
      Pattern.compile("\\s*\\{\\s*\"code\"\\s*:\\s*\"([A-Z0-9]+)\"\\s*}\\s*");

  /** Refuses an absent code. */
  public Challenge {
    Objects.requireNonNull(code, "code");
  }

  /** A new one. */
  public static Challenge draw(SecureRandom random) {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new Challenge(code.toString());
  }

  /** Whether somebody gave the code; case and space around it do not matter. */
  public boolean isMetBy(String given) {
    return given != null && equal(given.strip().toUpperCase(Locale.ROOT));
  }

  /**
   * Whether a server's answer gives the code back: as its whole text, or as an object with that one
   * member. A server that only repeats what it gets does not.
   */
  public boolean isMetByAnswer(String answer) {
    Matcher object = OBJECT.matcher(answer);
    return object.matches() ? equal(object.group(1)) : equal(answer.strip());
  }

  private boolean equal(String given) {
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Challenge[…]";
  }
}
