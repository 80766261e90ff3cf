package dev.frontier.e2e.support;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Rounds as a statistician opens them. */
public final class Rounds {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Rounds() {}

  /** Opens one for a single figure, due years from now, and returns its code. */
  public static String open(String indicator, String period, String region) {
    String code = newCode();
    open(code, List.of(indicator), List.of(period), List.of(region)).then().statusCode(201);
    return code;
  }

  /** A code that no other test uses, nor the same test an hour ago. */
  public static String newCode() {
    return "E2E-" + System.currentTimeMillis() + "-" + COUNT.incrementAndGet();
  }

  /** Opens one of annual figures. */
  public static Response open(
      String code, List<String> indicators, List<String> periods, List<String> regions) {
    return Users.as("statistician-a")
        .body(
            Map.of(
                "id",
                code,
                "nameZh",
                "测试轮次",
                "nameEn",
                "A round of a test",
                "freq",
                "A",
                "periods",
                periods,
                "indicators",
                indicators,
                "regions",
                regions,
                "dueAt",
                "2099-03-31T18:00"))
        .post("/api/rounds");
  }
}
