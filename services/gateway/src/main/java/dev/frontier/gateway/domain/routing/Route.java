package dev.frontier.gateway.domain.routing;

import java.util.Objects;

/**
 * One entry of the route table.
 *
 * @param prefix path that the route covers, with everything below it; starts with a slash, ends
 *     without
 * @param part who answers
 * @param kind how it is treated on the way
 */
public record Route(String prefix, Part part, Kind kind) {

  /** How a route is treated on the way. */
  public enum Kind {
    /** Requests with an answer within the ordinary time and a body of the ordinary size. */
    API,
    /** Files: a larger body. */
    UPLOAD,
    /** Server-sent events: an answer that begins late and may never end. */
    STREAM,
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

  boolean covers(String path) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }
}
