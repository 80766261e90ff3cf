package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.Tokens;
import dev.frontier.policytracker.support.Documents;
import dev.frontier.policytracker.support.Filings;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as evidence, the answer says what to mend, and nothing is kept. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class EvidenceBadInputTest {

  private static final int LIMIT = 20 << 20;
  private static final String ADDRESS =
      "/api/measures/M01/evidence?fileName=a.pdf&visibility=public";
  private static final String WORD = "wordprocessingml.document.main+xml";

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  static Stream<Arguments> noDocuments() {
    return Stream.of(
        arguments("document-empty", new byte[0]),
        arguments("document-executable", Documents.bytes("#!/bin/sh\n")),
        arguments("document-scripted", Documents.bytes("<!DOCTYPE html><html></html>")),
        arguments("document-macros", Documents.openXml(WORD, "word/vbaProject.bin")),
        arguments("document-encrypted", Documents.lockedPdf()),
        arguments("document-old-format", Documents.ole2("WordDocument")),
        arguments("document-broken", Documents.bytes("PK\u0003\u0004 and no more")),
        arguments("document-type", Documents.bytes("some text")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noDocuments")
  void whatIsNoDocumentIsRefusedByName(String rule, byte[] content) {
    Response answer = Filings.document("ministry-pboc", "M01", "a.pdf", "public", content);

    answer
        .then()
        .statusCode(422)
        .contentType(containsString("application/problem+json"))
        .body("type", endsWith("document-refused"))
        .body("errors.rule", contains(rule));
    assertEquals(0, situation.count("select count(*) from evidence"));
  }

  @Test
  void aDocumentOfTheLargestSizeIsTaken() {
    Response answer =
        Filings.document("ministry-pboc", "M01", "a.pdf", "public", Documents.pdf(LIMIT));

    answer.then().statusCode(201).body("document.bytes", equalTo(LIMIT));
  }

  @Test
  void aDocumentThatAnnouncesMoreIsRefusedBeforeItIsSent() throws Exception {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              Documents.bytes(
                  "POST "
                      + ADDRESS
                      + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\n"
                      + "Authorization: Bearer "
                      + Tokens.of("ministry-pboc")
                      + "\r\nContent-Length: "
                      + (LIMIT + 1)
                      + "\r\nExpect: 100-continue\r\n\r\n"));

      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
      assertTrue(answer.contains("urn:frontier:problem:payload-too-large"), answer);
    }
  }

  @Test
  void aDocumentThatTurnsOutLargerIsTooLarge() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(Documents.pdf(LIMIT + 100_000))));

    assertTooLarge(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "fileName=a.pdf, visibility",
    "visibility=public, fileName",
    "fileName=a.pdf&visibility=secret, visibility",
    "fileName=%20&visibility=public, fileName",
    "fileName=a%00.pdf&visibility=public, fileName",
    "fileName=a%E2%80%AEfdp.pdf&visibility=public, fileName",
    "fileName=a.pdf&visibility=public&title=%07, title",
    "fileName=a.pdf&visibility=public&milestone=%0A1%0A2, milestone"
  })
  void whatIsSaidOfADocumentKeepsTheRules(String query, String field) {
    Response answer =
        as("ministry-pboc")
            .urlEncodingEnabled(false)
            .contentType("application/pdf")
            .body(Documents.pdf("a"))
            .post("/api/measures/M01/evidence?" + query);

    answer.then().statusCode(422).body("errors.column", contains(field));
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, a.pdf, 400, format-contradicted",
    "application/octet-stream, a.docx, 400, format-contradicted",
    "application/octet-stream, a.pdf.exe, 400, format-contradicted",
    "text/html, a.pdf, 415, unsupported-media-type",
    "multipart/form-data; boundary=x, a.pdf, 415, unsupported-media-type"
  })
  void aDocumentIsWhatItIsSentAs(String type, String name, int status, String problem) {
    Response answer =
        as("ministry-pboc")
            .config(
                RestAssured.config()
                    .encoderConfig(
                        io.restassured.config.EncoderConfig.encoderConfig()
                            .encodeContentTypeAs(
                                "multipart/form-data", io.restassured.http.ContentType.BINARY)
                            .encodeContentTypeAs(
                                "text/html", io.restassured.http.ContentType.BINARY)))
            .contentType(type)
            .body(Documents.pdf("a"))
            .post("/api/measures/M01/evidence?visibility=public&fileName=" + name);

    answer.then().statusCode(status).body("type", endsWith(problem));
  }

  @Test
  void whereAFileLayIsNotKept() {
    Response answer =
        Filings.document(
            "ministry-pboc", "M01", "C:\\Users\\li\\a.pdf", "public", Documents.pdf("where"));

    answer.then().statusCode(201).body("document.fileName", equalTo("a.pdf"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                        | 422
          null                                                      | 422
          []                                                        | 400
          {                                                         | 400
          {"visibility":"public"}                                   | 422
          {"url":"javascript:alert(1)","visibility":"public"}       | 422
          {"url":"https://user:pw@host/","visibility":"public"}     | 422
          {"url":"https://a.example/"}                              | 422
          {"url":"https://a.example/","visibility":"hidden"}        | 422
          {"url":"https://a.example/","visibility":"public","x":1}  | 422
          {"url":["a"],"visibility":"public"}                       | 400
          {"url":"https://a.example/","visibility":"public","title":"\\ud800"} | 422
          """)
  void aLinkThatIsNoneIsAProblem(String body, int expected) {
    Response answer = as("ministry-pboc").body(body).post("/api/measures/M01/evidence");

    answer.then().statusCode(expected).contentType(containsString("application/problem+json"));
  }

  @Test
  void aLinkLongerThanAnyLinkIsRefused() {
    Response answer =
        Filings.link("ministry-pboc", "M01", "https://a.example/" + "x".repeat(2000), "public");

    answer.then().statusCode(422).body("errors.rule", contains("text-too-long"));
  }

  @Test
  void theLongestLinkInAnyScriptIsTaken() {
    Response answer =
        Filings.link("ministry-pboc", "M01", "https://a.example/" + "中".repeat(1900), "public");

    answer.then().statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/measures/M99/evidence, 404",
    "/api/measures/%00/evidence, 404",
    "/api/measures/M01/evidence?limit=0, 400",
    "/api/measures/M01/evidence?cursor=x, 400",
    "/api/measures/M01/evidence?milestone=%00, 400",
    "/api/measures/M01/evidence/1, 404",
    "/api/measures/M01/evidence/019aa000-0000-7000-8000-000000000001, 404",
    "/api/measures/M01/evidence/019aa000-0000-7000-8000-000000000001/content, 404",
    "/api/measures/M01/evidence/%00/content, 404"
  })
  void anAddressThatMeansNothingIsAProblem(String path, int expected) {
    Response answer = as("anonymous").urlEncodingEnabled(false).get(path);

    answer.then().statusCode(expected).contentType(containsString("application/problem+json"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = "{} | 422\n{\"reason\":\" \"} | 422\n[] | 400\n'' | 422")
  void aWithdrawalSaysWhy(String body, int expected) {
    String id = Filings.link("ministry-pboc", "M01", "https://a.example/", "public").path("id");

    Response answer =
        as("ministry-pboc").body(body).post("/api/measures/M01/evidence/" + id + "/withdrawal");

    answer.then().statusCode(expected);
  }

  @ParameterizedTest
  @CsvSource({"'[\"x\"]', 422", "'[null]', 422", "'\"x\"', 400", "'[[1]]', 400"})
  void idsThatAreNoneCarryNoClaim(String ids, int expected) {
    Response answer =
        as("ministry-pboc")
            .body("{\"status\":\"planned\",\"evidenceIds\":" + ids + "}")
            .post("/api/measures/M01/reports");

    answer.then().statusCode(expected);
  }

  /** Without announcing its length. */
  private static HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
    URI uri = URI.create("http://localhost:" + RestAssured.port + ADDRESS);
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(
            HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + Tokens.of("ministry-pboc"))
                .header("Content-Type", "application/pdf")
                .timeout(Duration.ofSeconds(60))
                .POST(body)
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private void assertTooLarge(HttpResponse<String> answer) {
    assertEquals(413, answer.statusCode());
    assertEquals(
        "application/problem+json",
        answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    assertEquals(0, situation.count("select count(*) from evidence"));
  }
}
