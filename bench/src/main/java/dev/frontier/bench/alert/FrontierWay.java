package dev.frontier.bench.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.bench.load.Broker;
import dev.frontier.bench.load.ChangeEvents;
import dev.frontier.bench.load.Provinces;
import dev.frontier.bench.system.Door;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A change of a figure as indicator announces it, until the server that a subscriber named is
 * called. Each change is of another figure, so that each is told.
 */
public final class FrontierWay implements Way {

  /** Code of the indicator that changes. */
  public static final String INDICATOR = "BENCH_ALERT";

  private static final String READER = "reader";
  private static final String STATISTICIAN = "statistician-a";
  private static final int FIRST_YEAR = 1000;
  private static final int NOT_YET = 422;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Broker broker;
  private final List<String> regions =
      Provinces.all().stream().map(Provinces.Province::code).toList();

  /** Subscribes through the door, and publishes to this broker. */
  public FrontierWay(Door door, String kafka, Receiver receiver) {
    putIndicator(door);
    subscribe(door, receiver.url(path()));
    broker = new Broker(kafka, 0);
  }

  private static void putIndicator(Door door) {
    ObjectNode body = JSON.createObjectNode();
    body.put("nameZh", "测试指标").put("nameEn", "Bench indicator");
    body.put("unit", "USD").put("unitMult", 8).put("decimals", 2).put("freq", "A");
    body.put("higherIsBetter", true);
    String path = "/api/indicators/" + INDICATOR;
    door.put(STATISTICIAN, path, body.toString()).orFail("PUT " + path);
  }

  /** Notification hears of a new indicator by an event, so at first it may not know it. */
  private static void subscribe(Door door, String url) {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("rule")
        .put("kind", "falls_below")
        .put("indicator", INDICATOR)
        .put("region", "*")
        .put("threshold", "600");
    body.putObject("webhook").put("url", url);
    body.put("language", "en");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Door.Answer answer = door.post(READER, "/api/subscriptions", null, body.toString());
      if (answer.status() != NOT_YET || System.nanoTime() > end) {
        answer.orFail("POST /api/subscriptions");
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  @Override
  public String path() {
    return "/frontier";
  }

  @Override
  public void publish(int place) {
    String region = regions.get(place % regions.size());
    String period = Integer.toString(FIRST_YEAR + place / regions.size());
    broker.send(ChangeEvents.level(INDICATOR, region, period));
  }

  @Override
  public List<Integer> places(JsonNode body) {
    List<Integer> places = new ArrayList<>();
    JsonNode data = body.path("data");
    for (JsonNode each : data.has("alerts") ? data.path("alerts") : List.of(data)) {
      // Of several, each is an event of its own, with data.
      JsonNode figure = (each.has("data") ? each.path("data") : each).path("figure");
      if (INDICATOR.equals(figure.path("indicator").asText())) {
        int year = Integer.parseInt(figure.path("period").asText()) - FIRST_YEAR;
        places.add(year * regions.size() + regions.indexOf(figure.path("region").asText()));
      }
    }
    return places;
  }

  @Override
  public void close() {
    broker.close();
  }
}
