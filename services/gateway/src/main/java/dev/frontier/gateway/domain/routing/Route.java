package dev.frontier.gateway.domain.routing;

import java.util.Arrays;
import java.util.List;
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
    /** An ordinary body whose answer may take minutes. */
    LONG,
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
    List<String> wanted = segments(prefix);
    List<String> found = segments(path);
    if (found.size() < wanted.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      boolean any = wanted.get(i).equals("*") && !found.get(i).isEmpty();
      if (!any && !wanted.get(i).equals(found.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> segments(String path) {
    return Arrays.asList(path.split("/", -1));
  }
}
