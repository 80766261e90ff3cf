package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.adapter.in.rest.Nearest;
import dev.frontier.indicator.adapter.in.rest.Parameters;
import dev.frontier.platform.http.Languages;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question as it stands in the request line. It is read from there and not from what a framework
 * makes of it, because in SDMX a plus is an operator and never a space, and brackets stand in names
 * of parameters.
 */
final class SdmxRequest {

  private final HttpServerRequest request;
  private final List<String> segments;
  private final Map<String, String> parameters = new LinkedHashMap<>();

  /**
   * Reads a request.
   *
   * @param base the path up to the interface's own part, which is left out
   */
  SdmxRequest(HttpServerRequest request, String base) {
    this.request = request;
    this.segments = segments(request.path().substring(base.length()));
    String query = request.query();
    if (query != null) {
      for (String pair : query.split("&")) {
        if (!pair.isEmpty()) {
          add(pair);
        }
      }
    }
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      segments.add(decoded(segment));
    }
    segments.remove(0);
    while (!segments.isEmpty() && segments.get(segments.size() - 1).isEmpty()) {
      segments.remove(segments.size() - 1);
    }
    return segments;
  }

  private void add(String pair) {
    int equals = pair.indexOf('=');
    String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
    String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
    if (parameters.putIfAbsent(name, value) != null) {
      throw invalid(name, value, List.of("once"));
    }
  }

  /** Percent-encoding undone; a plus stays one. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '%') {
        out[length++] = bytes[i];
        continue;
      }
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        throw Problem.of(ProblemType.BAD_REQUEST).asException();
      }
      out[length++] = (byte) (high * 16 + low);
      i += 2;
    }
    try {
      // Not with a character in the place of what is none: it would be asked for, and not found.
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(out, 0, length)).toString();
    } catch (CharacterCodingException noText) {
      throw Problem.of(ProblemType.BAD_REQUEST).asException();
    }
  }

  /** How many parts the path has. */
  int size() {
    return segments.size();
  }

  /** A part of the path; what it means if it is left out or empty. */
  String segment(int at, String otherwise) {
    return at < segments.size() && !segments.get(at).isEmpty() ? segments.get(at) : otherwise;
  }

  /** Refuses a path with more parts than a question of its kind can have. */
  void atMost(int parts) {
    if (segments.size() > parts) {
      throw Problem.of(ProblemType.NOT_FOUND).with("path", request.path()).asException();
    }
  }

  /** The parameters, in the order given. */
  Map<String, String> parameters() {
    return parameters;
  }

  /** A parameter; null if it is not there or empty. */
  String parameter(String name) {
    String value = parameters.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Refuses parameters that are none of these: a mistyped one must not be passed over. */
  void only(List<String> known) {
    parameters.forEach(
        (name, value) -> {
          if (!known.contains(name) && !name.equals(Negotiation.PARAMETER)) {
            throw Parameters.invalid(name, value, Nearest.to(name, known));
          }
        });
  }

  /** A header; null if it was not sent. */
  String header(String name) {
    List<String> values = request.headers().getAll(name);
    return values.isEmpty() ? null : String.join(",", values);
  }

  /** Whether the reader wants Chinese. */
  boolean chinese() {
    return Languages.ofAcceptLanguage(header("Accept-Language")).equals(Languages.CHINESE);
  }

  /** Everything of the address that the answer depends on. */
  String address() {
    return request.uri();
  }

  /** The answer to a part that cannot be so; what can be, the nearest first. */
  static ProblemException invalid(String name, String value, List<String> choices) {
    return Parameters.invalid(name, value, Nearest.to(value, choices));
  }
}
