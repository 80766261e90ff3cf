package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.ingestion.adapter.in.rest.excel.Workbooks;
import dev.frontier.ingestion.adapter.in.rest.format.BodyType;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class FiledFilesTest {
  private static final Client OFFICER = Client.of("officer-gx");
  private static final Client STATISTICIAN = Client.of("statistician-a");
  private static final Charset GB18030 = Charset.forName("GB18030");

  @Inject TestCatalogue catalogue;
  @Inject DataSource dataSource;

  /** Bodies with what a reader would tidy up: marks, spaces, line ends, charsets, zipped parts. */
  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("application/json", "json", (Body) FiledFilesTest::json),
        Arguments.of("application/json; charset=utf-8", "json", (Body) FiledFilesTest::json),
        Arguments.of("text/csv; charset=gb18030", "csv", (Body) FiledFilesTest::chinese),
        Arguments.of("text/csv", "csv", (Body) FiledFilesTest::chinese),
        Arguments.of(
            "text/csv",
            "csv",
            (Body)
                it ->
                    ("\uFEFFperiod,region,indicator,value\r\n\r\n2021,CN-GX," + it + ",\"1\"\r\n")
                        .getBytes(StandardCharsets.UTF_8)),
        Arguments.of(
            "application/vnd.sdmx.data+csv; version=2.0.0",
            "csv",
            (Body)
                it ->
                    ("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REGION,TIME_PERIOD,OBS_VALUE\n"
                            + "dataflow,FRONTIER:BORDER_OPENNESS(1.0),I,A,"
                            + it
                            + ",CN-GX,2021,1\n")
                        .getBytes(StandardCharsets.UTF_8)),
        Arguments.of(BodyType.XLSX, "xlsx", (Body) it -> workbook(it, 1.5)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void givesBackEveryByteAsItCame(String type, String extension, Body body) throws SQLException {
    byte[] sent = body.of(catalogue.newIndicator());
    String id = OFFICER.file(type, sent).then().statusCode(201).extract().path("id");

    Response file = file(OFFICER, id, 0);

    file.then()
        .statusCode(200)
        .header("Content-Type", equalTo(type))
        .header(
            "Content-Disposition",
            equalTo("attachment; filename=\"CN-GX-%s-0.%s\"".formatted(id, extension)))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Content-Security-Policy", equalTo("sandbox"))
        .header("Cache-Control", equalTo("private, no-cache"))
        .header("ETag", equalTo("\"" + sha256(sent) + "\""));
    assertArrayEquals(sent, file.asByteArray());
    files(OFFICER, id)
        .then()
        .statusCode(200)
        .body("submission", equalTo(id))
        .body("files.version", contains(0))
        .body("files[0].filedAt", notNullValue())
        .body("files[0].by", equalTo("officer-gx"))
        .body("files[0].mediaType", equalTo(type))
        .body("files[0].size", equalTo(sent.length))
        .body("files[0].sha256", equalTo(sha256(sent)))
        .body("files[0].path", equalTo("/api/submissions/" + id + "/files/0"));
  }

  @Test
  void keepsWhatEachReplacementSentBesideWhatItReplaced() {
    String indicator = catalogue.newIndicator();
    byte[] first = json(indicator);
    byte[] second = chinese(indicator);
    byte[] third = workbook(indicator, 2.5);
    String id = OFFICER.file("application/json", first).then().extract().path("id");
    replace(id, "text/csv", second, false).then().statusCode(200);
    OFFICER.step(id, "submit").then().statusCode(200);
    Client.of("approver-gx").giveBack(id, "look again").then().statusCode(200);
    replace(id, BodyType.XLSX, third, false).then().statusCode(200);

    Response files = files(STATISTICIAN, id);

    files
        .then()
        .body("files.version", contains(0, 1, 4))
        .body("files.sha256", contains(sha256(first), sha256(second), sha256(third)))
        .body("files.mediaType", contains("application/json", "text/csv", BodyType.XLSX));
    assertArrayEquals(first, file(STATISTICIAN, id, 0).asByteArray());
    assertArrayEquals(second, file(STATISTICIAN, id, 1).asByteArray());
    assertArrayEquals(third, file(STATISTICIAN, id, 4).asByteArray());
    // What was handed in and sent back was no file.
    file(STATISTICIAN, id, 2).then().statusCode(404);
  }

  @Test
  void saysThatNothingHasChangedToWhoHasItAlready() {
    String id = OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"1\"", null);
    String tag = file(OFFICER, id, 0).header("ETag");

    Response response =
        OFFICER.request().header("If-None-Match", tag).get(Client.SUBMISSIONS + path(id, 0));

    response
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag))
        .header("Cache-Control", equalTo("private, no-cache"));
    assertEquals(0, response.asByteArray().length);
  }

  @Test
  void keepsNothingOfADryRun() throws SQLException {
    String indicator = catalogue.newIndicator();
    String id = OFFICER.filed("CN-GX", indicator, "2021", "\"1\"", null);
    byte[] workbook = workbook(indicator, 2.5);
    long before = kept();

    dry("application/json", json(indicator)).then().statusCode(200);
    dry(BodyType.XLSX, workbook).then().statusCode(200);
    replace(id, "application/json", json(indicator), true).then().statusCode(200);
    replace(id, BodyType.XLSX, workbook, true).then().statusCode(200);

    assertEquals(before, kept());
  }

  @Test
  void keepsNothingOfWhatIsRefused() throws SQLException {
    String indicator = catalogue.newIndicator();
    String id = OFFICER.filed("CN-GX", indicator, "2021", "\"1\"", null);
    byte[] wrong = "region,indicator,period,value\nCN-GX,NO_SUCH,2021,1\n".getBytes();
    long before = kept();

    OFFICER.file("text/csv", wrong).then().statusCode(422);
    OFFICER.file(BodyType.XLSX, workbook("NO_SUCH", 1.0)).then().statusCode(422);
    replace(id, "text/csv", wrong, false).then().statusCode(422);
    Client.of("officer-yn").file("application/json", json(indicator)).then().statusCode(403);

    assertEquals(before, kept());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", BodyType.XLSX})
  void keepsARepeatUnderItsKeyOnce(String type) throws SQLException {
    String indicator = catalogue.newIndicator();
    byte[] body = type.equals(BodyType.XLSX) ? workbook(indicator, 1.5) : json(indicator);
    String key = UUID.randomUUID().toString();
    long before = kept();

    String first = keyed(type, body, key).then().statusCode(201).extract().path("id");
    String again = keyed(type, body, key).then().extract().path("id");

    assertEquals(first, again);
    assertEquals(before + 1, kept());
  }

  @Test
  void keepsTheSameWorkbookOnceAsLongAsItStands() throws SQLException {
    byte[] workbook = workbook(catalogue.newIndicator(), 1.5);
    long before = kept();
    String first =
        OFFICER.file(BodyType.XLSX, workbook).then().statusCode(201).extract().path("id");

    OFFICER.file(BodyType.XLSX, workbook).then().statusCode(200).body("id", equalTo(first));

    assertEquals(before + 1, kept());
    OFFICER.step(first, "withdraw", "filed too early").then().statusCode(200);
    OFFICER.file(BodyType.XLSX, workbook).then().statusCode(201);
    assertEquals(before + 2, kept());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/files", "/files/0", "/files/7", "/files/x"})
  void tellsSomebodyOfAnotherRegionWhatTheSubmissionItselfTells(String path) {
    String id = OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"1\"", null);
    Client other = Client.of("officer-yn");

    Response response = other.request().get(Client.SUBMISSIONS + "/" + id + path);

    response.then().statusCode(403);
    assertEquals(told(other.get(id)), told(response));
    assertEquals(told(other.get(none())), told(response));
  }

  @ParameterizedTest
  @CsvSource({
    "/files/1",
    "/files/-1",
    "/files/x",
    "/files/99999999999999999999",
    "/files/0x0",
    "/files/0.0"
  })
  void hasNothingUnderAVersionThatNoFilingMade(String path) {
    String id = OFFICER.filed("CN-GX", catalogue.newIndicator(), "2021", "\"1\"", null);

    Response response = OFFICER.request().get(Client.SUBMISSIONS + "/" + id + path);

    response
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:frontier:problem:resource-not-found"));
  }

  @Test
  void tellsAStatisticianWhatDoesNotExist() {
    String id = none();

    Response response = files(STATISTICIAN, id);

    assertEquals(told(STATISTICIAN.get(id)), told(response));
    response.then().statusCode(404);
    file(STATISTICIAN, id, 0).then().statusCode(404);
  }

  @Test
  void hasNoneOfWhatWasFiledBeforeFilesWereKept() {
    String id = filedByTheReleaseBefore(catalogue.newIndicator());

    Response response = files(OFFICER, id);

    response.then().statusCode(200).body("files", empty());
  }

  /** What makes a body that files a figure of Guangxi. */
  private interface Body {
    byte[] of(String indicator);
  }

  private static byte[] json(String indicator) {
    return ("{ \"rows\" : [ \r\n\t{\"region\":\"CN-GX\", \"indicator\":\""
            + indicator
            + "\",\"period\":\"2021\",\"value\":1.50,\"note\":\"\\u521d步\"}]}\n\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] chinese(String indicator) {
    return ("地区;指标;时期;数值;备注\r\nCN-GX;" + indicator + ";2021;１.5;初步数据\r\n").getBytes(GB18030);
  }

  private static byte[] workbook(String indicator, double value) {
    return Workbooks.table(
        new Object[] {"region", "indicator", "period", "value"},
        new Object[] {"CN-GX", indicator, "2021", value});
  }

  private static Response file(Client client, String id, long version) {
    return client.request().get(Client.SUBMISSIONS + path(id, version));
  }

  private static String path(String id, long version) {
    return "/" + id + "/files/" + version;
  }

  private static Response files(Client client, String id) {
    return client.request().get(Client.SUBMISSIONS + "/" + id + "/files");
  }

  private static Response replace(String id, String type, byte[] body, boolean dry) {
    return OFFICER
        .exactly(type)
        .header("If-Match", "*")
        .queryParam("dryRun", dry)
        .body(body)
        .put(Client.SUBMISSIONS + "/" + id);
  }

  private static Response dry(String type, byte[] body) {
    return OFFICER.exactly(type).queryParam("dryRun", true).body(body).post(Client.SUBMISSIONS);
  }

  private static Response keyed(String type, byte[] body, String key) {
    return OFFICER.exactly(type).header("Idempotency-Key", key).body(body).post(Client.SUBMISSIONS);
  }

  private static String none() {
    return UUID.randomUUID().toString();
  }

  /** An answer without what differs by the address. */
  private static String told(Response response) {
    return response.asString().replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A submission without its body, as the release before this one stored it. */
  private String filedByTheReleaseBefore(String indicator) {
    UUID id = UUID.randomUUID();
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into submission (id, region, state, indicators, periods, row_count, version)
          values ('%1$s', 'CN-GX', 'DRAFT', array['%2$s'], array['2021'], 0, 0);
          insert into submission_step (submission_id, seq, action, actor_id, actor_name, at)
          values ('%1$s', 0, 'DRAFT', '1', 'officer-gx', now())
          """
              .formatted(id, indicator));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return id.toString();
  }

  private long kept() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery("select count(*) from filed_body")) {
      result.next();
      return result.getLong(1);
    }
  }
}
