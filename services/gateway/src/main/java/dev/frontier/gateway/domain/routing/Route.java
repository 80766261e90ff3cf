package dev.frontier.gateway.domain.routing;

import java.util.Objects;

/**
 * One entry of the route table.
 *
 * @param prefix path that the route covers, with everything below it; starts with a slash, ends
 *     without; a segment that is a star stands for any one segment
 * @param part who answers
 * @param kind how it is treated on the way
 */
public record Route(String prefix, Part part, Kind kind) {

  /** How a route is treated on the way. */
  public enum Kind {
    /** Requests with an answer within the ordinary time and a body of the ordinary size. */
    API,
    /** Files: a larger body, and an answer that comes when all of it has been judged. */
    UPLOAD,
    /** One document: a larger body, and an answer within the ordinary time. */
    DOCUMENT,
    /** An ordinary body whose answer may take minutes. */
    LONG,
    /** Server-sent events: an answer that begins late and may never end. */
    STREAM,
    /**
     * What the address itself is the right to: nobody is asked who they are, and no identity is
     * passed on, be it one that has run out.
     */
    OPEN,
    /** The identity provider's own pages: no identity of ours is added, its cookies pass. */
    SIGN_IN
  }

  public Route {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(kind, "kind");
    if (!prefix.startsWith("/") || prefix.endsWith("/")) {
      throw new IllegalArgumentException("A prefix is like /api/series, not " + prefix);
    }
  }

  // Asked of every route for every request, so nothing is taken apart or copied.
  boolean covers(String path) {
    int at = 0;
    int wanted = 0;
    while (wanted < prefix.length()) {
      if (at >= path.length() || path.charAt(at) != '/') {
        return false;
      }
      int wantedEnd = end(prefix, wanted + 1);
      int end = end(path, at + 1);
      boolean any = prefix.charAt(wanted + 1) == '*' && wantedEnd == wanted + 2 && end > at + 1;
      if (!any
          && (end - at != wantedEnd - wanted
              || !path.regionMatches(at, prefix, wanted, end - at))) {
        return false;
      }
      at = end;
      wanted = wantedEnd;
    }
    return true;
  }

  /** Where the segment that starts here ends. */
  private static int end(String path, int start) {
    int slash = path.indexOf('/', start);
    return slash < 0 ? path.length() : slash;
  }
}
