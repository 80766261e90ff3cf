package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class IdempotencyTest {
  @Inject TestCatalogue catalogue;

  @Test
  void answersARepeatAsTheFirstTimeWhateverHappenedSince() {
    String key = UUID.randomUUID().toString();
    String filing = filing();
    Response first = file("officer-gx", key, filing);
    String id = first.path("id");
    Client.of("officer-gx").step(id, "submit").then().statusCode(200);

    Response repeat = file("officer-gx", key, filing);

    repeat.then().statusCode(201);
    assertEquals(first.body().asString(), repeat.body().asString());
    assertEquals(first.header("Location"), repeat.header("Location"));
    assertEquals(first.header("ETag"), repeat.header("ETag"));
  }

  @Test
  void refusesTheKeyOfAnotherRequest() {
    String key = UUID.randomUUID().toString();
    file("officer-gx", key, filing()).then().statusCode(201);

    Response other = file("officer-gx", key, filing());

    other
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:frontier:problem:idempotency-key-reused"));
  }

  @Test
  void keepsTheKeysOfCallersApart() {
    String key = UUID.randomUUID().toString();
    String indicator = catalogue.newIndicator();
    Response ofGuangxi =
        file("officer-gx", key, Client.filing("CN-GX", indicator, "2021", "\"1\"", null));

    Response ofYunnan =
        file("officer-yn", key, Client.filing("CN-YN", indicator, "2021", "\"1\"", null));

    ofYunnan.then().statusCode(201);
    assertNotEquals(ofGuangxi.<String>path("id"), ofYunnan.<String>path("id"));
  }

  @Test
  void letsARefusedRequestBeMendedUnderItsKey() {
    String key = UUID.randomUUID().toString();
    String indicator = catalogue.newIndicator();
    file("officer-gx", key, Client.filing("CN-GX", indicator, "21", "\"1\"", null))
        .then()
        .statusCode(422);

    Response mended =
        file("officer-gx", key, Client.filing("CN-GX", indicator, "2021", "\"1\"", null));

    mended.then().statusCode(201);
  }

  @Test
  void filesOnceWhenTheSameRequestComesManyTimesAtOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    String filing = filing();
    Tokens.of("officer-gx");
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Response>> requests =
          IntStream.range(0, 16)
              .<Callable<Response>>mapToObj(i -> () -> file("officer-gx", key, filing))
              .toList();

      List<Future<Response>> answers = clients.invokeAll(requests);

      Set<String> distinct =
          answers.stream()
              .map(IdempotencyTest::get)
              .map(response -> response.statusCode() + " " + response.body().asString())
              .collect(Collectors.toSet());
      assertEquals(1, distinct.size(), distinct::toString);
      assertEquals("201", distinct.iterator().next().substring(0, 3));
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void refusesAKeyThatIsNone() {
    Response response = file("officer-gx", "two words", filing());

    response.then().statusCode(400).body("type", equalTo("urn:frontier:problem:invalid-header"));
  }

  private String filing() {
    return Client.filing("CN-GX", catalogue.newIndicator(), "2021", "\"917.02\"", null);
  }

  private static Response file(String user, String key, String json) {
    return Client.of(user)
        .request()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(json)
        .post(Client.SUBMISSIONS);
  }

  private static Response get(Future<Response> answer) {
    try {
      return answer.get();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
