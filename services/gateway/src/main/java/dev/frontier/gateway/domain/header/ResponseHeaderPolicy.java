package dev.frontier.gateway.domain.header;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which headers an answer carries to the client. */
public final class ResponseHeaderPolicy {

  /** For one connection only, or nobody's business. */
  public static final Set<String> REMOVED =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-connection",
          "trailer",
          "upgrade",
          "server",
          "x-powered-by");

  /**
   * Scripts from our own files only. Styles may stand in the page, because the component library
   * writes them there; no page of ours may be framed, and none may post anywhere else.
   */
  static final String PAGES_CSP =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
          + " worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  /** One year in seconds, what browsers' preload lists ask for. */
  private static final String HSTS = "max-age=31536000; includeSubDomains";

  private ResponseHeaderPolicy() {}

  /**
   * Security headers for an answer; set only where the answer has none of that name.
   *
   * @param signIn whether the answer is a page of the identity provider, which sets its own policy
   *     for its own scripts
   * @param https whether the client came by https; HSTS over http is ignored by browsers and
   *     misleads people
   */
  public static Map<String, String> security(boolean signIn, boolean https) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!signIn) {
      headers.put("Content-Security-Policy", PAGES_CSP);
      headers.put("X-Frame-Options", "DENY");
      headers.put("Referrer-Policy", "same-origin");
      headers.put("Cross-Origin-Opener-Policy", "same-origin");
      headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    }
    headers.put("X-Content-Type-Options", "nosniff");
    if (https) {
      headers.put("Strict-Transport-Security", HSTS);
    }
    return headers;
  }

  /**
   * How long a file of the pages may be kept. The build puts a hash of its content into the name of
   * everything below /assets/, so such a file never changes; every other file is asked for anew.
   */
  public static String pageCaching(String path) {
    return path.startsWith("/assets/") || path.startsWith("/webjars/")
        ? "public, max-age=31536000, immutable"
        : "no-cache";
  }
}
