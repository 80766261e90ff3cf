package dev.frontier.notification.domain.mail;

import dev.frontier.notification.domain.Fault;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to. Of what RFC 5321 allows only the form that people have is
 * taken: no quotes, no comments, no literal of a number, letters of ASCII before the {@code @}. So
 * nothing that is written into a header or a command can end it.
 *
 * @param text such as {@code reader@example.org}; the domain in lower case and, when it is an
 *     international one, as it stands in DNS
 */
public record MailAddress(String text) {
  /** RFC 5321, 4.5.3.1: a path of 256 octets with its two brackets. */
  public static final int LONGEST = 254;

  /** RFC 5321, 4.5.3.1.1. */
  private static final int LONGEST_LOCAL = 64;

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

  /** The last label is never all digits, else an IPv4 address would be taken for a name. */
  private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)+(?![0-9]+$)" + LABEL);

  /** Refuses what {@link #read} would. */
  public MailAddress {
    if (text.length() > LONGEST || !isAddress(text)) {
      throw new IllegalArgumentException("not a mail address");
    }
  }

  /** What came of reading an address. */
  public sealed interface Checked {

    /** An address of the right form. */
    record Sound(MailAddress address) implements Checked {}

    /**
     * What to mend.
     *
     * @param faults at least one
     */
    record Faulty(List<Fault> faults) implements Checked {}
  }

  /**
   * Reads an address.
   *
   * @param field whose fault it is
   * @param text as written, may be null
   */
  public static Checked read(String field, String text) {
    if (text == null || text.isBlank()) {
      return new Checked.Faulty(List.of(Fault.of(field, "required")));
    }
    if (text.length() > LONGEST) {
      return new Checked.Faulty(
          List.of(new Fault(field, "text-too-long", Map.of("limit", LONGEST))));
    }
    String plain = withPlainDomain(text);
    return plain.length() <= LONGEST && isAddress(plain)
        ? new Checked.Sound(new MailAddress(plain))
        : new Checked.Faulty(List.of(Fault.of(field, "not-a-mail-address", text)));
  }

  @Override
  public String toString() {
    // Logs carry no addresses of persons.
    return "…" + text.substring(text.lastIndexOf('@'));
  }

  private static boolean isAddress(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && at <= LONGEST_LOCAL
        && LOCAL.matcher(text.substring(0, at)).matches()
        && DOMAIN.matcher(text.substring(at + 1)).matches();
  }

  private static String withPlainDomain(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return text;
    }
    try {
      String domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
      return text.substring(0, at + 1) + domain.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
