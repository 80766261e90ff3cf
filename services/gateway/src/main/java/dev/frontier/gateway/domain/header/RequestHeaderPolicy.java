package dev.frontier.gateway.domain.header;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of a client's headers reach a part. What a part trusts comes from the gateway alone, never
 * from the client.
 */
public final class RequestHeaderPolicy {

  /** Names that say who or where the client is, or that change what the request means. */
  private static final Set<String> FORGEABLE =
      Set.of(
          "forwarded",
          "x-real-ip",
          "x-client-ip",
          "x-cluster-client-ip",
          "true-client-ip",
          "cf-connecting-ip",
          "x-original-url",
          "x-original-uri",
          "x-original-host",
          "x-rewrite-url",
          "x-http-method",
          "x-http-method-override",
          "x-method-override",
          "x-remote-user",
          "remote-user",
          "x-user",
          "x-user-id",
          "x-username",
          "x-roles",
          "x-region",
          "x-ministry");

  /** RFC 9110, section 7.6.1: for one connection only. Expect is answered by the gateway itself. */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings",
          "expect");

  /**
   * Never named by Connection without being an attack: what decides where a message ends or whose
   * it is.
   */
  private static final Set<String> NOT_NOMINABLE =
      Set.of("host", "content-length", "authorization", "content-type");

  private RequestHeaderPolicy() {}

  /**
   * Names, in lower case, to remove from a request: of those that it has.
   *
   * @param names all names of the request
   * @param connection values of its Connection header
   */
  public static Set<String> removed(Iterable<String> names, List<String> connection) {
    Set<String> nominated = connection.isEmpty() ? Set.of() : nominated(connection);
    Set<String> removed = new HashSet<>();
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (HOP_BY_HOP.contains(lower) || nominated.contains(lower) || isForgeable(lower)) {
        removed.add(lower);
      }
    }
    return removed;
  }

  private static Set<String> nominated(List<String> connection) {
    return connection.stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(name -> name.trim().toLowerCase(Locale.ROOT))
        .filter(name -> !NOT_NOMINABLE.contains(name))
        .collect(Collectors.toSet());
  }

  private static boolean isForgeable(String lower) {
    return FORGEABLE.contains(lower)
        || lower.startsWith("x-forwarded-")
        || lower.startsWith("x-auth-")
        // An underscore becomes a dash in some servers: a second spelling of a name we have
        // removed.
        || lower.contains("_");
  }
}
