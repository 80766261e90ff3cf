package dev.frontier.ingestion.adapter.in.rest;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;

/** Calls about rounds of their own code, as a test makes them. */
final class RoundCalls {
  static final String ROUNDS = "/api/rounds";

  private static final Client OFFICER = Client.of("officer-gx");
  private static final Client STATISTICIAN = Client.of("statistician-a");

  private RoundCalls() {}

  static Response completeness(Client client, String code) {
    return client.request().get(ROUNDS + "/" + code + "/completeness");
  }

  static String code() {
    return "ROUND-" + System.nanoTime();
  }

  static Response open(String code, String indicator, String dueAt) {
    return open(round(code, indicator, dueAt));
  }

  static Response open(String json) {
    return STATISTICIAN.request().contentType(ContentType.JSON).body(json).post(ROUNDS);
  }

  static String round(String code, String freq, List<String> periods, String indicator) {
    return """
    {"id":"%s","nameZh":"期报","nameEn":"Regular","freq":"%s","periods":["%s"],
     "indicators":["%s"],"regions":["CN-YN","CN-GX"],"dueAt":"2099-11-30T18:00"}
    """
        .formatted(code, freq, String.join("\",\"", periods), indicator);
  }

  static String round(String code, String indicator, String dueAt) {
    return """
    {"id":"%s","nameZh":"2022 年报","nameEn":"Annual 2022","freq":"A",
     "periods":["2022","2021"],"indicators":["%s"],"regions":["CN-YN","CN-GX"],"dueAt":"%s"}
    """
        .formatted(code, indicator, dueAt);
  }

  static Response extend(String code, String etag, String region, String dueAt, String reason) {
    var request = STATISTICIAN.request().contentType(ContentType.JSON);
    return (etag == null ? request : request.header("If-Match", etag))
        .body(
            "{\"region\":\"%s\",\"dueAt\":\"%s\",\"reason\":\"%s\"}"
                .formatted(region, dueAt, reason))
        .post(ROUNDS + "/" + code + "/extensions");
  }

  static Response close(String code, String etag, String reason) {
    return STATISTICIAN
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", etag)
        .body("{\"reason\":" + reason + "}")
        .post(ROUNDS + "/" + code + "/close");
  }

  static Response fileInto(String round, String indicator, String period) {
    return OFFICER.file(
        Client.filing("CN-GX", indicator, period, "\"1\"", null)
            .replaceFirst("\\{", "{\"round\":\"" + round.replace("\\", "\\\\") + "\","));
  }
}
