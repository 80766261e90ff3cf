package dev.frontier.gateway.domain.routing;

import java.util.Locale;
import java.util.Optional;

/**
 * A path that means the same to the gateway and to the part behind it. It is passed on exactly as
 * it came, so every form that one reader resolves and another does not (dot segments, doubled
 * slashes, backslashes, encoded control characters, encoded letters) is refused here instead of
 * being tidied up.
 */
public final class RequestPath {

  private final String raw;

  private RequestPath(String raw) {
    this.raw = raw;
  }

  /**
   * Reads a path as it stands in the request line, percent-encoded and without the query.
   *
   * @return empty when it is malformed or ambiguous
   */
  public static Optional<RequestPath> parse(String raw) {
    if (raw == null || !raw.startsWith("/") || raw.contains("//")) {
      return Optional.empty();
    }
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c <= ' ' || c >= 0x7f || "\\\"<>^`{|}#?".indexOf(c) >= 0) {
        return Optional.empty();
      }
      if (c == '%') {
        int octet = octet(raw, i);
        if (octet < ' ' || octet == 0x7f || octet == '\\' || isUnreserved(octet)) {
          return Optional.empty();
        }
      }
    }
    for (String segment : raw.split("/")) {
      String dots = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
      int parameters = dots.indexOf(';');
      String name = parameters < 0 ? dots : dots.substring(0, parameters);
      if (name.equals(".") || name.equals("..")) {
        return Optional.empty();
      }
    }
    return Optional.of(new RequestPath(raw));
  }

  /** The path as it came. */
  public String raw() {
    return raw;
  }

  /**
   * Whether a separator is hidden in an encoded form, or parameters in a segment: harmless in data,
   * not in a guard.
   */
  boolean hidesSeparators() {
    String lower = raw.toLowerCase(Locale.ROOT);
    return lower.contains("%2f") || lower.contains("%25") || lower.contains(";");
  }

  /**
   * Whether an octet needs no encoding (RFC 3986, section 2.3). Encoded, it is the same address to
   * a reader that decodes first and another one to a reader that compares text.
   */
  private static boolean isUnreserved(int octet) {
    return (octet >= 'a' && octet <= 'z')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= '0' && octet <= '9')
        || "-._~".indexOf(octet) >= 0;
  }

  /** The octet of a percent-encoding at {@code i}; -1 when it is none. */
  private static int octet(String raw, int i) {
    if (i + 2 >= raw.length()) {
      return -1;
    }
    int high = Character.digit(raw.charAt(i + 1), 16);
    int low = Character.digit(raw.charAt(i + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  @Override
  public String toString() {
    return raw;
  }
}
