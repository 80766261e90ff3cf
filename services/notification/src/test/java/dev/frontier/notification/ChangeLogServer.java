package dev.frontier.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import dev.frontier.platform.testing.Contracts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * The change log of an indicator service, by its contract: documents of regions in the order of
 * their vintages, page by page. An indicator of which nothing was put has no changes.
 */
public final class ChangeLogServer {
  /** Smaller than any log of the tests, so that all are read in pages. */
  private static final int PAGE = 7;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ChangeLogServer SHARED = start();

  private final HttpServer server;
  private final Map<String, List<IndicatorNews>> logs = new ConcurrentHashMap<>();
  private final Map<String, Integer> failing = new ConcurrentHashMap<>();
  private final Map<String, Runnable> before = new ConcurrentHashMap<>();

  private ChangeLogServer(HttpServer server) {
    this.server = server;
  }

  /** The one that the service under test asks. */
  public static ChangeLogServer shared() {
    return SHARED;
  }

  /** Another one, on a free port. */
  public static ChangeLogServer start() {
    try {
      ChangeLogServer log =
          new ChangeLogServer(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      log.server.setExecutor(
          Executors.newCachedThreadPool(
              run -> {
                Thread thread = new Thread(run, "change-log");
                thread.setDaemon(true);
                return thread;
              }));
      log.server.createContext("/", log::answer);
      log.server.start();
      return log;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Where it is. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Tells this of an indicator from now on, in the order of vintages. */
  public void put(String indicator, List<IndicatorNews> log) {
    log.forEach(
        news ->
            Contracts.assertValid(
                "indicator/indicator-changes/v1", document(news).path("data").toString()));
    logs.put(indicator, List.copyOf(log));
  }

  /** Answers so for an indicator from now on. */
  public void fail(String indicator, int status) {
    failing.put(indicator, status);
  }

  /** Answers as it should again. */
  public void mend(String indicator) {
    failing.remove(indicator);
  }

  /** Does this before it answers. */
  public void beforeAnswering(String indicator, Runnable what) {
    before.put(indicator, what);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String indicator = exchange.getRequestURI().getPath().split("/")[3];
      before.getOrDefault(indicator, () -> {}).run();
      int status = failing.getOrDefault(indicator, 200);
      byte[] body =
          status == 200
              ? page(indicator, query(exchange.getRequestURI())).getBytes(StandardCharsets.UTF_8)
              : new byte[0];
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String page(String indicator, Map<String, String> query) {
    List<String> regions = List.of(query.get("region").split(","));
    if (regions.size() > 50) {
      throw new AssertionError("more regions than are answered at once: " + regions.size());
    }
    List<IndicatorNews> all =
        logs.getOrDefault(indicator, List.of()).stream()
            .filter(news -> regions.contains(news.changes().get(0).region()))
            .toList();
    int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
    int to = Math.min(all.size(), from + Math.min(PAGE, Integer.parseInt(query.get("limit"))));
    ObjectNode page = JSON.createObjectNode();
    page.put("asOf", "2026-08-01T00:00:00Z").put("indicator", indicator);
    ArrayNode changes = page.putArray("changes");
    all.subList(from, to).forEach(news -> changes.add(document(news)));
    page.put("next", to == all.size() ? null : Integer.toString(to));
    return page.toString();
  }

  private static Map<String, String> query(URI uri) {
    return Arrays.stream(uri.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static ObjectNode document(IndicatorNews news) {
    FigureChange first = news.changes().get(0);
    ObjectNode document = JSON.createObjectNode();
    document.put("id", news.eventId().toString());
    ObjectNode data = document.putObject("data");
    data.put("indicator", first.indicator())
        .put("region", first.region())
        .put("freq", "A")
        .put("unit", news.unit())
        .put("unitMult", news.unitMult())
        .put("vintage", first.vintage().toString());
    data.putObject("cause")
        .put("event", news.eventId().toString())
        .put("submission", news.eventId().toString())
        .put("action", "revised");
    ArrayNode changes = data.putArray("changes");
    new ArrayList<>(news.changes()).forEach(change -> changes.add(change(change)));
    return document;
  }

  private static ObjectNode change(FigureChange change) {
    boolean base = change.measure() == Measure.LEVEL && !change.region().equals("BORDER9");
    String value = change.now() instanceof Figure.Known k ? k.value().toPlainString() : null;
    ObjectNode node = JSON.createObjectNode();
    node.put("period", change.period())
        .put("measure", change.measure().code())
        .put("kind", base ? "base" : "derived")
        .putNull("old")
        .put("new", value)
        .putNull("oldStatus")
        .put("newStatus", value != null ? "A" : base ? "O" : null)
        .put("withheld", change.now() instanceof Figure.Withheld w ? w.reason() : null);
    ObjectNode coverage = node.putObject("coverage");
    coverage
        .put("present", change.coverage().present())
        .put("expected", change.coverage().expected())
        .put("partial", change.coverage().partial());
    ArrayNode missing = coverage.putArray("missing");
    change.coverage().missing().forEach(missing::add);
    node.put("comparedWith", change.comparedWith()).putNull("comparedMembers");
    return node;
  }
}
