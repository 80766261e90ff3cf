package dev.frontier.ingestion.adapter.in.rest;

import static dev.frontier.platform.testing.Patience.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class InvalidFilingTest {
  private static final Client OFFICER = Client.of("officer-gx");

  @Inject TestCatalogue catalogue;
  @Inject DataSource dataSource;

  @TestHTTPResource("")
  String url;

  @Test
  void namesEveryBadRowWithColumnAndRuleAndStoresNothing() throws Exception {
    String indicator = catalogue.newIndicator();
    awaitEverythingIsTold();
    long before = stored();
    String json =
        """
        {"rows":[
          {"region":"CN-GX","indicator":"%1$s","period":"2019","value":"1"},
          {"region":"CN-GX","indicator":"NO_SUCH","period":"2019","value":"1"},
          {"region":"CN-GX","indicator":"%1$s","period":2020,"value":"1"},
          {"region":"CN-GX","indicator":"%1$s","period":"2021","value":"1,5","note":7},
          {"region":"CN-YN","indicator":"%1$s","period":"2021","value":null,"colour":"red"},
          {"region":"CN-YN","indicator":"%1$s","period":"2021","value":"1,5"}]}
        """
            .formatted(indicator);

    Response response = OFFICER.file(json);

    response
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:frontier:problem:invalid-rows"))
        .body("errors.row", contains(2, 3, 4, 5, 6, 6))
        .body("errors.column", contains("indicator", "period", "note", "colour", "region", "value"))
        .body(
            "errors.rule",
            contains(
                "unknown-indicator",
                "wrong-type",
                "wrong-type",
                "unknown-field",
                "region-mixed",
                "decimal-comma"))
        .body("errors.findAll { it.message == null || it.mend == null }", hasSize(0));
    assertEquals(before, stored());
  }

  @Test
  void saysItInChineseToWhoReadsChinese() {
    String json = Client.filing("CN-GX", "NO_SUCH", "2021", "\"1\"", null);

    Response response =
        RestAssured.given()
            .auth()
            .oauth2(Tokens.of("officer-gx"))
            .header("Accept-Language", "zh-CN")
            .contentType(ContentType.JSON)
            .body(json)
            .post(Client.SUBMISSIONS);

    response.then().statusCode(422).body("errors[0].message", containsString("指标"));
  }

  @Test
  void namesCsvRowsFromTheFirstFigureOn() {
    String indicator = catalogue.newIndicator();
    String csv =
        """
        region,indicator,period,value,obs_status,note
        CN-GX,%1$s,2019,1,A,
        CN-GX,%1$s,2020,x,A,
        CN-GX,%1$s,2021,1,A
        """
            .formatted(indicator);

    Response response = csv(csv.getBytes(StandardCharsets.UTF_8));

    response
        .then()
        .statusCode(422)
        .body("errors.row", contains(2, 3))
        .body("errors.rule", contains("number-format", "column-count"));
  }

  @Test
  void namesColumnsThatAreUnknownOrMissing() {
    String csv = "region,indicator,year,value\nCN-GX,TRADE_TOTAL,2021,1\n";

    Response response = csv(csv.getBytes(StandardCharsets.UTF_8));

    response
        .then()
        .statusCode(422)
        .body("errors.column", contains("year", "period"))
        .body("errors.rule", contains("unknown-column", "missing-column"));
  }

  @Test
  void saysInWhichCharacterSetItReadAFileThatNamesNone() {
    byte[] gb18030 =
        "region,indicator,period,value,note\nCN-GX,T,2021,1,广西\n"
            .getBytes(Charset.forName("GB18030"));

    Response response = csv(gb18030);

    response
        .then()
        .statusCode(422)
        .body("detected.format", equalTo("csv"))
        .body("detected.charset", equalTo("GB18030"))
        .body("detected.separator", equalTo("comma"))
        .body("errors.rule", contains("unknown-indicator"));
  }

  @Test
  void namesTheLineAtWhichNoCharacterSetMakesSense() {
    byte[] latin1 =
        "region,indicator,period,value,note\nCN-GX,T,2021,1,caf\u00e9\n"
            .getBytes(StandardCharsets.ISO_8859_1);

    Response response = csv(latin1);

    response
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:frontier:problem:malformed-body"))
        .body("line", equalTo(2));
  }

  @Test
  void asksForTheCharacterSetOfAFileThatCouldBeInTwo() {
    byte[] both =
        "region,indicator,period,value,note\nCN-GX,T,2021,1,caf\u00e9\u00e9\n"
            .getBytes(StandardCharsets.UTF_8);

    Response response = csv(both);

    response
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:frontier:problem:charset-unclear"))
        .body("line", equalTo(2));
  }

  @Test
  void refusesToReadADeclaredEncodingAsAnother() {
    Response response =
        OFFICER
            .request()
            .contentType("text/csv; charset=Big5")
            .body(new byte[] {'a'})
            .post(Client.SUBMISSIONS);

    response.then().statusCode(415);
  }

  @ParameterizedTest
  @CsvSource({"POST,", "PUT,/00000000-0000-0000-0000-000000000000"})
  void asksForTheFormatOfABodyThatSaysNone(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + Client.SUBMISSIONS + (path == null ? "" : path)))
            .header("Authorization", "Bearer " + Tokens.of("officer-gx"))
            .header("If-Match", "*")
            .method(method, HttpRequest.BodyPublishers.ofString("{\"rows\":[{}]}"))
            .build();

    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    assertEquals(415, response.statusCode());
    assertThat(response.body(), containsString("application/json"));
    assertThat(response.body(), containsString("text/csv"));
  }

  @Test
  void readsTheNameOfAFormatInCapitalsToo() {
    Response response =
        OFFICER
            .request()
            .contentType("Text/CSV; charset=utf-8")
            .body("region,indicator,year,value\nCN-GX,T,2021,1\n".getBytes(StandardCharsets.UTF_8))
            .post(Client.SUBMISSIONS);

    response.then().statusCode(422).body("errors.column", contains("year", "period"));
  }

  @Test
  void namesTheFirstThousandBrokenRulesAndCountsThemAll() {
    String csv = "region,indicator,period,value\n" + "CN-GX,NO_SUCH,soon,1\n".repeat(1_500);

    Response response = csv(csv.getBytes(StandardCharsets.UTF_8));

    response
        .then()
        .statusCode(422)
        .body("errors", hasSize(1_000))
        .body("errorCount", equalTo(3_000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"rows\":[|400|malformed-json",
        "|400|malformed-json",
        "{\"rows\":[]} x|400|malformed-json",
        "{\"rows\":[],\"rows\":[]}|400|malformed-json",
        "[]|400|invalid-body",
        "{\"rows\":{}}|400|invalid-body",
        "{\"reason\":1,\"rows\":[{}]}|400|invalid-body",
        "{\"rows\":[]}|422|no-rows",
        "{}|422|no-rows",
        "{\"rows\":[null]}|422|invalid-rows",
        "{\"rows\":[{}]}|422|invalid-rows",
        "{\"rows\":[{}],\"round\":\"x\"}|422|invalid-rows",
        "{\"reason\":\"\\u0000\",\"rows\":[{}]}|422|invalid-rows"
      })
  void answersABodyOutOfShapeWithAProblem(String body, int status, String slug) {
    Response response = OFFICER.file(body == null ? "" : body);

    response.then().statusCode(status).body("type", equalTo("urn:frontier:problem:" + slug));
  }

  @Test
  void namesATextThatIsLongerThanARecordBeforeItsFirstLine() {
    String csv = "\n".repeat(70_000) + "region,indicator,period,value\n";

    Response response = csv(csv.getBytes(StandardCharsets.UTF_8));

    response.then().statusCode(422).body("errors.rule", contains("text-too-long"));
  }

  @ParameterizedTest
  @MethodSource("deceptiveTexts")
  void survivesTextsThatNoDatabaseTakes(String text) {
    String indicator = catalogue.newIndicator();
    String json =
        """
        {"rows":[{"region":"%2$s","indicator":"%2$s","period":"%2$s","value":"%2$s",
                  "obs_status":"%2$s","note":"%2$s"},
                 {"region":"CN-GX","indicator":"%1$s","period":"2021","value":1,"note":"%2$s"}]}
        """
            .formatted(indicator, text);

    Response response = OFFICER.file(json);

    response.then().statusCode(422).body("errors.size()", greaterThan(3));
  }

  static List<String> deceptiveTexts() {
    return List.of("a\\u0000b", "\\ud800", "\\u001b[31m");
  }

  @Test
  void refusesMoreRowsThanAFilingMayHave() {
    String row = "CN-GX,TRADE_TOTAL,2021,1,A,\n";
    String csv = "region,indicator,period,value,obs_status,note\n" + row.repeat(10_001);

    Response response = csv(csv.getBytes(StandardCharsets.UTF_8));

    response.then().statusCode(422).body("type", equalTo("urn:frontier:problem:too-many-rows"));
  }

  @Test
  void refusesABodyThatIsTooLargeBeforeReadingIt() throws Exception {
    URI at = URI.create(url);
    String head =
        "POST /api/submissions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + Tokens.of("officer-gx")
            + "\r\nContent-Type: text/csv\r\nContent-Length: "
            + 5 * 1024 * 1024
            + "\r\nExpect: 100-continue\r\n\r\n";
    // By hand: the client of Java 17 waits for ever when leave to send is refused.
    try (Socket socket = new Socket(at.getHost(), at.getPort())) {
      socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());

      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

      // Read to its end: what is refused is not waited for either.
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer, containsString("HTTP/1.1 413 "));
      assertThat(answer, containsString("urn:frontier:problem:payload-too-large"));
    }
  }

  @Test
  void doesNotWriteOutANumberOfABillionDigits() {
    String indicator = catalogue.newIndicator();

    Response response = OFFICER.file("CN-GX", indicator, "2021", "1e999999999");

    response
        .then()
        .statusCode(422)
        .time(lessThan(5000L))
        .body("errors.rule", contains("number-format"));
  }

  @ParameterizedTest
  @CsvSource({
    "region=guangxi,invalid-parameter",
    "state=done,invalid-parameter",
    "limit=0,invalid-parameter",
    "limit=201,invalid-parameter",
    "limit=ten,invalid-parameter",
    "cursor=%00,invalid-cursor",
    "cursor=AAAA,invalid-cursor"
  })
  void namesAParameterThatCannotBe(String query, String slug) {
    Response response =
        OFFICER.request().urlEncodingEnabled(false).get(Client.SUBMISSIONS + "?" + query);

    response.then().statusCode(400).body("type", equalTo("urn:frontier:problem:" + slug));
  }

  private static Response csv(byte[] body) {
    return OFFICER.file("text/csv", body);
  }

  /** Rows in every table that a filing writes. */
  /** What others left in the outbox would vanish meanwhile. */
  private void awaitEverythingIsTold() {
    await().atMost(Duration.ofSeconds(60)).until(() -> count("select count(*) from outbox") == 0);
  }

  private long stored() throws Exception {
    return count(
        """
        select (select count(*) from submission) + (select count(*) from submission_row)
             + (select count(*) from submission_step) + (select count(*) from outbox)
             + (select count(*) from idempotency_key)
        """);
  }

  private long count(String sql) throws Exception {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
