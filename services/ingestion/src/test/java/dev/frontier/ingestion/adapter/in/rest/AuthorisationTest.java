package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table: who, for which region, may call what. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class AuthorisationTest {
  private static final String ROLE = "role-required";
  private static final String REGION = "region-not-yours";

  @Inject TestCatalogue catalogue;

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource({
    // who, region, list, create, get, files, file, replace, submit, approve, return, publish
    "anonymous,CN-GX,401,401,401,401,401,401,401,401,401,401",
    "reader,CN-GX,role,role,role,role,role,role,role,role,role,role",
    "ministry-pboc,CN-GX,role,role,role,role,role,role,role,role,role,role",
    "verifier-a,CN-GX,role,role,role,role,role,role,role,role,role,role",
    "admin,CN-GX,role,role,role,role,role,role,role,role,role,role",
    "officer-gx,CN-GX,yes,yes,yes,yes,yes,yes,yes,role,role,role",
    "approver-gx,CN-GX,yes,role,yes,yes,yes,role,role,yes,yes,role",
    "officer-yn,CN-GX,region,region,region,region,region,region,region,region,region,region",
    "approver-yn,CN-GX,region,role,region,region,region,role,region,region,region,region",
    "statistician-a,CN-GX,yes,role,yes,yes,yes,role,role,role,yes,yes",
    "officer-gx,CN,region,region,region,region,region,region,region,region,region,region",
    "approver-gx,CN,region,role,region,region,region,role,region,region,region,region",
    "statistician-b,CN,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes",
    "reader,CN,role,role,role,role,role,role,role,role,role,role",
    "anonymous,CN,401,401,401,401,401,401,401,401,401,401"
  })
  void grantsWhatTheTableSaysAndNothingElse(
      String user,
      String region,
      String list,
      String create,
      String get,
      String files,
      String file,
      String replace,
      String submit,
      String approve,
      String giveBack,
      String publish) {
    Client client = Client.of(user);
    String indicator = catalogue.newIndicator();
    Table table = new Table(region, indicator);

    String answers =
        String.join(
            ",",
            answer(client.request().get(Client.SUBMISSIONS + "?region=" + region)),
            answer(client.file(region, indicator, "2000", "\"1\"")),
            answer(client.get(table.draft("2001"))),
            answer(client.get(table.draft("2008") + "/files")),
            answer(client.get(table.draft("2009") + "/files/0")),
            answer(replace(client, region, indicator, "2002", table.draft("2002"))),
            answer(client.step(table.draft("2003"), "submit")),
            answer(client.step(table.inReview("2004"), "approve")),
            answer(client.giveBack(table.submitted("2005"), "look again")),
            answer(client.step(table.submitted("2006"), "publish")));

    // The approver returns what is in review; what is submitted is the statistician's.
    String returned = giveBack;
    if (user.equals("approver-gx") && region.equals("CN-GX")) {
      assertEquals("yes", answer(client.giveBack(table.inReview("2007"), "look again")));
      returned = "role";
    }
    assertEquals(
        String.join(
            ",", list, create, get, files, file, replace, submit, approve, returned, publish),
        answers);
  }

  @Test
  void tellsSomebodyOfARegionTheSameOfWhatIsOthersAndOfWhatIsNot() {
    String others =
        Client.of("officer-gx")
            .filed("CN-GX", catalogue.newIndicator(), "2021", "\"917.02\"", null);
    String none = UUID.randomUUID().toString();

    Response ofOthers = Client.of("officer-yn").get(others);

    Response ofNone = Client.of("officer-yn").get(none);
    ofOthers.then().statusCode(403);
    assertEquals(
        ofOthers.body().asString().replace(others, "ID"),
        ofNone.body().asString().replace(none, "ID"));
  }

  @Test
  void tellsAStatisticianWhatDoesNotExist() {
    String none = UUID.randomUUID().toString();

    Response response = Client.of("statistician-a").get(none);

    response
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:frontier:problem:resource-not-found"));
  }

  @Test
  void takesWhatIsNoIdentifierForOneThatDoesNotExist() {
    Response response = Client.of("statistician-a").get("not-an-id");

    response.then().statusCode(404);
  }

  @Test
  void refusesNationalTotalsToTheEyesThatFiledThem() {
    String id =
        Client.of("statistician-a")
            .filed("CN", catalogue.newIndicator(), "2021", "\"60514.90\"", null);
    Client.of("statistician-a").step(id, "submit").then().statusCode(200);

    Response response = Client.of("statistician-a").step(id, "approve");

    response.then().statusCode(403).body("type", equalTo("urn:frontier:problem:four-eyes"));
    Client.of("statistician-b").step(id, "approve").then().statusCode(200);
    Client.of("statistician-a").step(id, "publish").then().statusCode(403);
    Client.of("statistician-b").step(id, "publish").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "reader,POST,",
    "reader,PUT,/00000000-0000-0000-0000-000000000000",
    "approver-gx,POST,",
    "approver-gx,PUT,/00000000-0000-0000-0000-000000000000"
  })
  void refusesWhoeverFilesNothingWithoutReadingTheBody(String user, String method, String path) {
    Response response =
        Client.of(user)
            .request()
            .contentType("application/json")
            .header("If-Match", "*")
            .body("{ not json".repeat(400_000))
            .request(method, Client.SUBMISSIONS + (path == null ? "" : path));

    response.then().statusCode(403).body("type", equalTo("urn:frontier:problem:role-required"));
  }

  @Test
  void refusesADamagedToken() {
    Response response = RestAssured.given().auth().oauth2("not.a.token").get(Client.SUBMISSIONS);

    response.then().statusCode(401);
  }

  private static Response replace(
      Client client, String region, String indicator, String period, String id) {
    return client
        .request()
        .contentType("application/json")
        .header("If-Match", "\"0\"")
        .body(Client.filing(region, indicator, period, "\"2\"", null))
        .put(Client.SUBMISSIONS + "/" + id);
  }

  private static String answer(Response response) {
    int status = response.statusCode();
    if (status < 300) {
      return "yes";
    }
    String type = response.body().path("type");
    String slug = type.substring(type.lastIndexOf(':') + 1);
    return switch (slug) {
      case ROLE -> "role";
      case REGION -> "region";
      default -> status == 401 ? "401" : status + " " + slug;
    };
  }

  /** Brings submissions of a region to a state, by those who may. */
  private record Table(String region, String indicator) {
    private boolean national() {
      return region.equals("CN");
    }

    private Client author() {
      return Client.of(national() ? "statistician-a" : "officer-gx");
    }

    String draft(String period) {
      return author().filed(region, indicator, period, "\"1\"", null);
    }

    String inReview(String period) {
      String id = draft(period);
      author().step(id, "submit").then().statusCode(200);
      return id;
    }

    String submitted(String period) {
      String id = inReview(period);
      // Not by the one whom the table tries: a second look by the same eyes is another test.
      Client approver = Client.of(national() ? "statistician-b" : "approver-gx");
      approver.step(id, "approve").then().statusCode(200);
      return id;
    }
  }
}
