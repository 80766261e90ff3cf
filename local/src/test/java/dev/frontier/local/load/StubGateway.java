package dev.frontier.local.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A gateway with one submission behind it, which refuses the first requests as it is told to. */
final class StubGateway implements AutoCloseable {

  private static final Map<String, String> AFTER =
      Map.of(
          "submit", "in_review",
          "approve", "submitted",
          "publish", "published",
          "return", "returned");

  private final HttpServer server;
  private final Deque<Integer> refusals = new ArrayDeque<>();

  /** Method, path and user of each request, logins left out. */
  final List<String> asked = new ArrayList<>();

  private String state;
  private String wanted;
  private final List<String> steps = new ArrayList<>();

  /** The last justifications that were given. */
  String justified;

  StubGateway(String state) throws IOException {
    this.state = state;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/auth/", StubGateway::login);
    server.createContext("/api/submissions", this::answer);
    server.start();
  }

  /** The next request to file is refused with this status. */
  void refuse(int status) {
    refusals.add(status);
  }

  /** The step is refused until somebody has justified the figures. */
  void wantJustificationsOf(String step) {
    wanted = step;
  }

  PublicApi api() {
    return new PublicApi("http://127.0.0.1:" + server.getAddress().getPort(), "geheim");
  }

  private static void login(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String user = form.replaceAll(".*username=([^&]+).*", "$1");
    send(exchange, 200, "{\"access_token\":\"" + user + "\"}");
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String user = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
    asked.add(exchange.getRequestMethod() + " " + path + " " + user);
    boolean files = path.equals("/api/submissions");
    if (files && !refusals.isEmpty()) {
      send(exchange, refusals.remove(), "{\"title\":\"not now\"}");
      return;
    }
    String action = path.substring(path.lastIndexOf('/') + 1);
    if (action.equals(wanted)) {
      send(exchange, 422, "{\"type\":\"urn:frontier:problem:justification-required\"}");
      return;
    }
    if (action.equals("findings")) {
      send(exchange, 200, "{\"findings\":[{\"code\":\"c\",\"indicator\":\"i\",\"period\":\"p\"}]}");
      return;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (action.equals("justifications")) {
      wanted = null;
      justified = body;
      steps.add("{\"action\":\"justify\",\"reason\":null}");
    }
    if (action.equals("return")) {
      String reason = body.replaceAll(".*\"reason\":\"([^\"]+)\".*", "$1");
      steps.add("{\"action\":\"return\",\"reason\":\"" + reason + "\"}");
    }
    state = AFTER.getOrDefault(action, state);
    // Filing again answers as the first time, whatever has happened since.
    String told = files ? "draft" : state;
    String history = "[" + String.join(",", steps) + "]";
    send(
        exchange,
        files ? 201 : 200,
        "{\"id\":\"7\",\"version\":3,\"state\":\"" + told + "\",\"history\":" + history + "}");
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
