package dev.frontier.gateway.domain.header;

import java.util.Locale;
import java.util.Set;

/** Which answers are worth compressing on their way out, and which must not be. */
public final class Compression {

  /** Below this a compressed answer is hardly smaller than its own headers. */
  private static final long SMALLEST_BYTES = 1024;

  private static final Set<String> TYPES =
      Set.of(
          "application/json",
          "application/problem+json",
          "application/xml",
          "application/yaml",
          "application/javascript",
          "text/csv",
          "text/html",
          "text/css",
          "text/javascript",
          "text/plain",
          "text/xml",
          "image/svg+xml");

  private Compression() {}

  /**
   * Whether to compress an answer.
   *
   * @param contentType header of the answer, or null
   * @param contentEncoding header of the answer, or null; one that is encoded already passes as it
   *     is
   * @param etag header of the answer, or null; a strong tag promises these very bytes, and whoever
   *     sends it back in If-Match must find it unchanged
   * @param length bytes, or negative when not known beforehand
   */
  public static boolean worthwhile(
      String contentType, String contentEncoding, String etag, long length) {
    if (contentType == null
        || contentEncoding != null
        || (etag != null && !etag.startsWith("W/"))
        || (length >= 0 && length < SMALLEST_BYTES)) {
      return false;
    }
    String type = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    // Never an event stream: the compressor would hold an event back until its block is full.
    return TYPES.contains(type)
        || (type.startsWith("application/vnd.sdmx") && !type.endsWith("+zip"));
  }
}
