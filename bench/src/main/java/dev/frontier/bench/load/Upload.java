package dev.frontier.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.system.Door;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;

/** Files a load within a round of its own and publishes it, as two statisticians do. */
public final class Upload {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SENDER = "statistician-a";
  private static final String PUBLISHER = "statistician-b";
  private static final int UNPROCESSABLE = 422;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int OPEN_DAYS = 30;

  private final Door door;

  /** Files through this door. */
  public Upload(Door door) {
    this.door = door;
  }

  /**
   * Opens a round that asks for all of a load. The catalogue travels to whoever keeps rounds on its
   * own; until it is there the round is asked for again.
   *
   * @return the round's code
   */
  public String openRound(NationalLoad load) {
    String code = "LOAD-" + load.seed();
    ObjectNode body = JSON.createObjectNode();
    body.put("id", code);
    body.put("nameZh", "全国数据 " + load.seed());
    body.put("nameEn", "National load " + load.seed());
    body.put("freq", load.frequency().name());
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    body.put("dueAt", now.plus(OPEN_DAYS, ChronoUnit.DAYS).toString());
    fill(body.putArray("periods"), load.periods());
    fill(body.putArray("indicators"), load.indicatorCodes());
    fill(body.putArray("regions"), load.provinces());
    long end = System.nanoTime() + PATIENCE.toNanos();
    Door.Answer answer = door.post(SENDER, "/api/rounds", null, body.toString());
    while (answer.status() == UNPROCESSABLE && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
      answer = door.post(SENDER, "/api/rounds", null, body.toString());
    }
    answer.orFail("POST /api/rounds");
    return code;
  }

  private static void fill(ArrayNode array, Iterable<String> texts) {
    texts.forEach(array::add);
  }

  /**
   * Announces a load and sends its content; returns when it is accepted.
   *
   * @return the load's address
   */
  public String send(String round, Path content) {
    Door.Answer announced =
        door.post(SENDER, "/api/uploads?round=" + round, null, "{\"fileName\":\"load.csv\"}")
            .orFail("POST /api/uploads");
    String path = "/api/uploads/" + announced.body().path("id").asText();
    Door.Answer sent =
        door.putFile(SENDER, path + "/content", "text/csv", content).orFail("PUT " + path);
    expect("accepted", sent);
    return path;
  }

  /** Publishes an accepted load; returns when it is published, not yet when it is readable. */
  public void publish(String path) {
    String etag = door.get(PUBLISHER, path).orFail("GET " + path).etag();
    expect("published", door.post(PUBLISHER, path + "/publish", etag, "{}").orFail("publish"));
  }

  private static void expect(String state, Door.Answer answer) {
    if (!state.equals(answer.body().path("state").asText())) {
      throw new BenchFailure(
          "The load is not " + state + ": " + answer.body(), "see ingestion.log");
    }
  }
}
