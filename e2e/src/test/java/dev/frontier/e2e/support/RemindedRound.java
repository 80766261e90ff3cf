package dev.frontier.e2e.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A round that a statistician opened, and what people are reminded of it. */
public record RemindedRound(String code) {

  /** Opens a round that asks one region for one annual figure. */
  public static RemindedRound open(String indicator, String year, String region, Instant dueAt) {
    String code = "E2E-" + System.nanoTime();
    Users.as("statistician-a")
        .body(
            Map.of(
                "id",
                code,
                "nameZh",
                "临时报送",
                "nameEn",
                "Ad-hoc round",
                "freq",
                "A",
                "periods",
                List.of(year),
                "indicators",
                List.of(indicator),
                "regions",
                List.of(region),
                "dueAt",
                dueAt.toString()))
        .post("/api/rounds")
        .then()
        .statusCode(201);
    return new RemindedRound(code);
  }

  /** Ends it, so that other filings are not taken for this round's. */
  public void close() {
    Users.as("statistician-a")
        .header("If-Match", "*")
        .body(Map.of())
        .post("/api/rounds/" + code + "/close")
        .then()
        .statusCode(200);
  }

  /** The reminders of this round in the first page of somebody's inbox. */
  public List<Map<String, Object>> remindersOf(String user) {
    List<Map<String, Object>> items =
        Users.as(user)
            .get("/api/inbox")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return items.stream().filter(item -> code.equals(of(item).get("round"))).toList();
  }

  /** What an entry of an inbox reminds of; empty for an alert. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> of(Map<String, Object> item) {
    return item.get("reminder") instanceof Map<?, ?> reminder
        ? (Map<String, Object>) reminder
        : Map.of();
  }

  /** Each line of the ledger: kind and whom it was sent to, by kind. */
  public List<String> ledger() {
    List<Map<String, Object>> lines =
        Users.as("statistician-a")
            .get("/api/rounds/" + code + "/reminders")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return lines.stream()
        .map(line -> line.get("kind") + " " + line.get("sentTo"))
        .sorted()
        .toList();
  }
}
