package dev.frontier.local.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.local.LocalFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/**
 * The round in which the paper's figures are filed: one for all its years, open while it is loaded.
 * Nobody is asked for what the paper does not print, so it is closed afterwards.
 *
 * @param id the same for the same figures, so that a load that was killed goes on in it
 * @param body of {@code POST /api/rounds}
 */
record PaperRound(String id, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration CATALOGUE_PATIENCE = Duration.ofSeconds(60);

  private static final Duration PAUSE = Duration.ofMillis(300);

  /** More than any load takes, and little enough that one left open is soon seen. */
  private static final Duration TIME_TO_FILE = Duration.ofDays(30);

  private static final int FINGERPRINT = 8;

  private static final int UNPROCESSABLE = 422;

  private static final int CONFLICT = 409;

  /**
   * The round that asks for exactly what is filed.
   *
   * @param fingerprint of the paper's files, in hexadecimal
   */
  static PaperRound of(String fingerprint, List<Filing> provinces, Filing national) {
    String id = "PAPER-" + fingerprint.substring(0, FINGERPRINT).toUpperCase(Locale.ROOT);
    TreeSet<String> regions = new TreeSet<>();
    TreeSet<String> indicators = new TreeSet<>();
    TreeSet<String> periods = new TreeSet<>();
    add(national, regions, indicators, periods);
    provinces.forEach(filing -> add(filing, regions, indicators, periods));
    ObjectNode body = JSON.createObjectNode();
    body.put("id", id);
    body.put("nameZh", "论文所载数据");
    body.put("nameEn", "The figures of the paper");
    body.put("freq", "A");
    put(body.putArray("periods"), periods);
    put(body.putArray("indicators"), indicators);
    put(body.putArray("regions"), regions);
    body.put("dueAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(TIME_TO_FILE).toString());
    return new PaperRound(id, body.toString());
  }

  private static void add(
      Filing filing,
      Collection<String> regions,
      Collection<String> indicators,
      Collection<String> periods) {
    regions.add(filing.region());
    for (Filing.Row row : filing.rows()) {
      indicators.add(row.indicator());
      periods.add(row.period());
    }
  }

  private static void put(ArrayNode array, Collection<String> texts) {
    texts.forEach(array::add);
  }

  /** Opens it, or finds it there from an earlier load. */
  void open(PublicApi api, String statistician) {
    long end = System.nanoTime() + CATALOGUE_PATIENCE.toNanos();
    while (true) {
      PublicApi.Answer answer = api.post(statistician, "/api/rounds", body);
      if (answer.status() == 201 || answer.status() == CONFLICT) {
        return;
      }
      // The catalogue travels to ingestion on its own; until then it knows none of the codes.
      if (answer.status() != UNPROCESSABLE || System.nanoTime() > end) {
        throw refused("opened", answer);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Closes it; an earlier load may have done so. */
  void close(PublicApi api, String statistician) {
    PublicApi.Answer answer =
        api.post(
            statistician,
            "/api/rounds/" + id + "/close",
            "{\"reason\":\"Everything that the paper prints is filed\"}");
    if (answer.status() != 200 && answer.status() != CONFLICT) {
      throw refused("closed", answer);
    }
  }

  private LocalFailure refused(String what, PublicApi.Answer answer) {
    return new LocalFailure(
        "The round " + id + " is not " + what + " (" + answer.status() + " " + answer.body() + ")",
        "look into ingestion.log, then `./frontier up` goes on where it stopped");
  }
}
