package dev.frontier.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.gateway.door.Door.Reply;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DoorTest
@DisplayName("The door, by address,")
class RoutingTest {

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "/api/rounds, ingestion",
    "/api/submissions/1/submit, ingestion",
    "/api/uploads, ingestion",
    "/api/audit, ingestion",
    "/api/regions, indicator",
    "/api/indicators, indicator",
    "/api/units, indicator",
    "/api/series?indicator=TRADE_TOTAL, indicator",
    "/api/rankings, indicator",
    "/api/reconciliation, indicator",
    "/api/claims, indicator",
    "/api/compare, indicator",
    "/api/facilities, indicator",
    "/sdmx/v1/data/X, indicator",
    "/sdmx/v2/data/X, indicator",
    "/api/subscriptions, notification",
    "/api/subscriptions/preview, notification",
    "/api/inbox, notification",
    "/api/deliveries, notification",
    "/api/channels, notification",
    "/api/unsubscribe/abc, notification",
  })
  @DisplayName("passes a request on to the part that owns it")
  void routes(String uri, String part) {
    try (Door door = Door.program()) {

      Reply reply = door.get(uri);

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.json().getString("part")).isEqualTo(part);
      assertThat(reply.json().getString("uri")).isEqualTo(uri);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/api/series/a%2Bb+c/%E4%B8%AD%E5%9B%BD?x=1+2&y=%2B%20&z=a%2Fb",
        "/api/series/TRADE_TOTAL%2FCN-GX",
        "/sdmx/v2/data/dataflow/FRONTIER/BORDER/1.0/A.TRADE.CN-GX+CN-YN?c[TIME_PERIOD]=ge:2017",
        "/sdmx/v2/data/dataflow/*/*/+/A.*.CN-GX%2CA.*.CN-YN?c[TIME_PERIOD]=ge:2017+le:2021",
        "/sdmx/v2/data/dataflow/*/*/~/*?c%5BTIME_PERIOD%5D=ge%3A2017%2Ble%3A2021",
        "/sdmx/v1/data/FRONTIER%2CBORDER%2C1.0/A..CN-GX%2BCN-YN/",
        "/api/series?",
        "/api/submissions/;v=1",
      })
  @DisplayName("passes an address on exactly as it came")
  void verbatim(String uri) {
    try (Door door = Door.program()) {

      Reply reply = door.get(uri);

      assertThat(reply.json().getString("uri")).isEqualTo(uri);
    }
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "/api/nowhere, 404, not-found",
    "/api, 404, not-found",
    "/api/seriesx, 404, not-found",
    "/sdmx/v3/data, 404, not-found",
    "/api/series/../../q/metrics, 400, bad-request",
    "/api/series/%2e%2E/x, 400, bad-request",
    "/api//series, 400, bad-request",
    "/api/series/%00, 400, bad-request",
    "/%68ealth, 400, bad-request",
    "/%6cogin, 400, bad-request",
    "/api/inbox/%73tream, 400, bad-request",
    "/%61pi/me, 400, bad-request",
    "http://other.example/api/series, 400, bad-request",
    "/api/series/%0d%0aX: 1, 400, bad-request",
    "/auth/admin/master/console, 404, not-found",
    "/auth/realms/master/protocol/openid-connect/token, 404, not-found",
    "/auth/realms/frontier/..%2Fmaster, 404, not-found",
    "/auth/resources/..;/admin, 400, bad-request",
    "/auth/metrics, 404, not-found",
  })
  @DisplayName("refuses what leads nowhere or could be read in two ways")
  void refuses(String uri, int status, String slug) {
    try (Door door = Door.program()) {

      Reply reply = door.get(uri.replace(" ", "%20"));

      assertThat(reply.status()).isEqualTo(status);
      assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(reply.type()).isEqualTo("urn:frontier:problem:" + slug);
    }
  }

  @Test
  @DisplayName("does not even look at an encoding that is none")
  void badEncoding() {
    try (Door door = Door.program()) {

      Reply reply = door.get("/api/series/%zz");

      assertThat(reply.status()).isEqualTo(400);
    }
  }

  @Test
  @DisplayName("refuses in the language of the reader")
  void language() {
    try (Door door = Door.program()) {

      Reply reply = door.get("/api/nowhere", "Accept-Language", "zh-CN,zh;q=0.9");

      assertThat(reply.json().getString("title")).isEqualTo("此地址没有内容");
      assertThat(reply.header("Content-Language")).isEqualTo("zh-CN");
    }
  }

  @Test
  @DisplayName("takes no method that no part knows")
  void method() {
    try (Door door = Door.program()) {

      Reply reply = door.send("TRACE", "/api/series", null);

      assertThat(reply.status()).isEqualTo(405);
      assertThat(reply.header("Allow")).contains("GET").doesNotContain("TRACE");
    }
  }

  @Test
  @DisplayName("passes a body on whole")
  void body() {
    try (Door door = Door.program()) {

      Reply reply = door.send("POST", "/api/submissions", Buffer.buffer("x".repeat(9_000)));

      assertThat(reply.json().getInteger("body")).isEqualTo(9_000);
      assertThat(reply.json().getString("method")).isEqualTo("POST");
    }
  }

  @Test
  @DisplayName("answers HEAD with the headers alone, and 304 without a body")
  void bodiless() {
    try (Door door = Door.program()) {

      Reply head = door.send("HEAD", "/api/series", null);

      assertThat(head.status()).isEqualTo(200);
      assertThat(head.body().length()).isZero();
      assertThat(door.get("/api/series?do=not-modified").status()).isEqualTo(304);
    }
  }
}
