package dev.frontier.e2e.support;

import java.util.Locale;

/** An indicator of which nothing was ever told, in hundreds of million dollars. */
public final class FreshIndicator {

  private FreshIndicator() {}

  /** A code that no run before has used. */
  public static String code() {
    return "FAULT_" + Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);
  }

  /** Puts it into the catalogue, from where the others hear of it in a while. */
  public static void put(String code) {
    Users.as("statistician-a")
        .body(
            """
            {"nameZh":"故障测试","nameEn":"Through faults","unit":"USD","unitMult":8,"decimals":2,\
            "freq":"A","higherIsBetter":true}\
            """)
        .put("/api/indicators/" + code)
        .then()
        .statusCode(201);
  }
}
