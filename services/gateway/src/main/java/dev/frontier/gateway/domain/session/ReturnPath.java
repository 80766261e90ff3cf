package dev.frontier.gateway.domain.session;

import java.net.URI;

/** Where a person goes after signing in or out: a page of ours, whatever the link said. */
public final class ReturnPath {

  private static final String HOME = "/";

  private ReturnPath() {}

  /**
   * The path to send a browser to.
   *
   * @param wish as it came in the query, decoded; null for home
   * @return the wish when it is a path on this host, else home: "//host" and "/\host" are hosts to
   *     a browser, and a control character could end the header
   */
  public static String of(String wish) {
    if (wish == null
        || !wish.startsWith("/")
        || wish.startsWith("//")
        || wish.startsWith("/\\")
        || wish.startsWith("/login")
        || wish.startsWith("/logout")
        || wish.length() > 2_000) {
      return HOME;
    }
    for (int i = 0; i < wish.length(); i++) {
      char c = wish.charAt(i);
      if (c <= ' ' || c == 0x7f || c == '\\') {
        return HOME;
      }
    }
    try {
      return URI.create(wish).toASCIIString(); // a header holds no Chinese
    } catch (IllegalArgumentException e) {
      return HOME;
    }
  }
}
