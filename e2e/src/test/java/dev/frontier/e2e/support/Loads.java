package dev.frontier.e2e.support;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** National loads as programs of two statisticians bring them through the gateway. */
public final class Loads {

  public static final String SENDER = "statistician-a";
  public static final String PUBLISHER = "statistician-b";

  private static final Duration SOON = Duration.ofSeconds(60);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Loads() {}

  /**
   * Puts the indicators of figures into the catalogue and waits until the service that receives
   * loads knows them, and the regions too.
   */
  public static void putIntoTheCatalogue(NationalFigures figures) {
    figures.indicators().forEach(Loads::putIndicator);
    NationalFigures some = figures.ofFirstYear();
    String id = announce();
    AtomicReference<HttpResponse<String>> last = new AtomicReference<>();
    await()
        .atMost(SOON)
        .until(
            () -> {
              last.set(send(id, some::open));
              String text = last.get().body();
              assertTrue(last.get().statusCode() == 200 || text.contains("code list"), text);
              return last.get().statusCode() == 200;
            });
    Users.as(SENDER).delete("/api/uploads/" + id).then().statusCode(200);
  }

  /** The same again changes nothing. */
  private static void putIndicator(String code) {
    int status =
        Users.as(SENDER)
            .body(
                """
                {"nameZh":"指标 %1$s","nameEn":"Indicator %1$s","unit":"CNY","unitMult":4,\
                "decimals":2,"freq":"A","higherIsBetter":true}\
                """
                    .formatted(code))
            .put("/api/indicators/" + code)
            .statusCode();
    assertTrue(status / 100 == 2, code + " " + status);
  }

  /** Announces one that is filed in no round; answers its identifier. */
  public static String announce() {
    return Users.as(SENDER)
        .queryParam("reason", "history of a test")
        .body("{\"fileName\":\"nation.csv\"}")
        .post("/api/uploads")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /**
   * Sends the content of one, which is read as fast as it is taken, and waits for the answer to the
   * last byte.
   */
  public static HttpResponse<String> send(String id, Supplier<InputStream> content) {
    return begin(id, content).join();
  }

  /** Begins to send the content of one. */
  public static CompletableFuture<HttpResponse<String>> begin(
      String id, Supplier<InputStream> content) {
    return CLIENT.sendAsync(
        HttpRequest.newBuilder(URI.create(address(id) + "/content"))
            .header("Authorization", "Bearer " + Users.token(SENDER))
            .header("Content-Type", "text/csv; charset=utf-8")
            .PUT(HttpRequest.BodyPublishers.ofInputStream(content))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** What is said of one. */
  public static Response get(String id) {
    return Users.as(SENDER).get("/api/uploads/" + id);
  }

  /** The state of one. */
  public static String state(String id) {
    return get(id).then().statusCode(200).extract().path("state");
  }

  /** Publishes one, as it is read now. */
  public static Response publish(String id) {
    String etag = get(id).header("ETag");
    return Users.as(PUBLISHER).header("If-Match", etag).post("/api/uploads/" + id + "/publish");
  }

  /** Follows one from now on. */
  public static LoadEvents follow(String id) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address(id) + "/events"))
            .header("Authorization", "Bearer " + Users.token(PUBLISHER))
            .header("Accept", "text/event-stream")
            .build();
    return new LoadEvents(CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofLines()).join());
  }

  private static String address(String id) {
    return Stack.running().url() + "/api/uploads/" + id;
  }
}
