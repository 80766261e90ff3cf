package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Documents;
import dev.frontier.policytracker.support.Filings;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence from being added to being withdrawn. PBOC leads M01. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class EvidenceApiTest {

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  @Test
  void aDocumentComesBackAsItWent() {
    byte[] pdf = Documents.pdf(700_000);
    Response added = Filings.document("ministry-pboc", "M01", "中期报告.pdf", "public", pdf);

    Response read = as("anonymous").get(added.path("document.content").toString());

    added
        .then()
        .statusCode(201)
        .header("Location", "/api/measures/M01/evidence/" + added.path("id"))
        .body("document.sha256", equalTo(Documents.sha256(pdf)))
        .body("document.bytes", equalTo(700_000))
        .body("document.mediaType", equalTo("application/pdf"))
        .body("title", equalTo("中期报告.pdf"))
        .body("by.ministry", equalTo("PBOC"))
        .body("withdrawn", nullValue())
        .body("url", nullValue());
    read.then()
        .statusCode(200)
        .contentType("application/pdf")
        .header("Content-Length", "700000")
        .header("ETag", "\"" + Documents.sha256(pdf) + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox")
        .header("Cache-Control", containsString("private"))
        .header("Content-Disposition", containsString("attachment; "))
        .header("Content-Disposition", containsString("UTF-8''%E4%B8%AD%E6%9C%9F"));
    assertArrayEquals(pdf, read.asByteArray());
  }

  @Test
  void aReaderWhoHasTheBytesIsToldSo() {
    Response added =
        Filings.document("ministry-pboc", "M01", "a.pdf", "public", Documents.pdf("a"));

    Response read =
        as("anonymous")
            .header("If-None-Match", "\"" + added.path("document.sha256") + "\"")
            .get(added.path("document.content").toString());

    read.then().statusCode(304);
    assertEquals(0, read.asByteArray().length);
  }

  @Test
  void theSameBytesTwiceAreTheSameEvidence() {
    byte[] pdf = Documents.pdf("once");
    String first =
        Filings.document("ministry-pboc", "M01", "a.pdf", "public", pdf).path("id").toString();

    Response second = Filings.document("ministry-pboc", "M01", "b.pdf", "restricted", pdf);

    second
        .then()
        .statusCode(200)
        .body("id", equalTo(first))
        .body("document.fileName", equalTo("a.pdf"))
        .body("visibility", equalTo("public"));
    assertEquals(1, situation.count("select count(*) from evidence"));
  }

  @Test
  void theSameBytesForTwoMeasuresAreKeptOnce() {
    byte[] pdf = Documents.pdf("shared");
    Filings.document("ministry-pboc", "M01", "a.pdf", "public", pdf).then().statusCode(201);

    Response other = Filings.document("ministry-nfra", "M03", "a.pdf", "restricted", pdf);

    other.then().statusCode(201).body("visibility", equalTo("restricted"));
    assertEquals(
        1,
        situation.count(
            "select count(*) from evidence_document where sha256 = '"
                + Documents.sha256(pdf)
                + "'"));
  }

  @Test
  void theSameBytesAtOnceAreTheSameEvidence() throws Exception {
    byte[] pdf = Documents.pdf(600_000);
    CyclicBarrier together = new CyclicBarrier(4);
    ExecutorService senders = Executors.newFixedThreadPool(4);
    Set<String> ids = new TreeSet<>();
    try {
      List<Future<String>> sending = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        sending.add(
            senders.submit(
                () -> {
                  together.await();
                  return Filings.document("ministry-pboc", "M01", "a.pdf", "public", pdf)
                      .path("id");
                }));
      }
      for (Future<String> one : sending) {
        ids.add(one.get());
      }
    } finally {
      senders.shutdownNow();
    }

    assertEquals(1, ids.size());
    assertEquals(1, situation.count("select count(*) from evidence"));
  }

  @Test
  void aLinkIsEvidenceToo() {
    Response added = Filings.link("ministry-pboc", "M01", "https://www.example.org/a", "public");

    added
        .then()
        .statusCode(201)
        .body("url", equalTo("https://www.example.org/a"))
        .body("title", equalTo("https://www.example.org/a"))
        .body("document", nullValue());
    Filings.link("ministry-pboc", "M01", "https://www.example.org/a", "public")
        .then()
        .statusCode(200)
        .body("id", equalTo(added.path("id").toString()));
    as("anonymous").get(path(added) + "/content").then().statusCode(404);
  }

  @Test
  void theListIsReadPageByPageAndHidesWhatTheReaderMayNotSee() {
    String a = Filings.link("ministry-pboc", "M01", "https://a.example/", "public").path("id");
    Filings.link("ministry-pboc", "M01", "https://b.example/", "restricted");
    String c = Filings.link("ministry-pboc", "M01", "https://c.example/", "public").path("id");

    Response first = as("anonymous").get("/api/measures/M01/evidence?limit=1");

    first.then().statusCode(200).body("items.id", contains(a)).body("next", equalTo(a));
    as("anonymous")
        .get("/api/measures/M01/evidence?limit=1&cursor=" + a)
        .then()
        .body("items.id", contains(c))
        .body("next", nullValue());
    as("verifier-a").get("/api/measures/M01/evidence").then().body("items", hasSize(3));
    as("anonymous").get("/api/measures/M03/evidence").then().body("items", empty());
  }

  @Test
  void whatIsWithdrawnStaysOnRecordAndItsBytesAreNoLongerPublic() {
    byte[] pdf = Documents.pdf("withdrawn");
    Response added = Filings.document("ministry-pboc", "M01", "a.pdf", "public", pdf);

    Response withdrawn =
        as("ministry-pboc")
            .body(Map.of("reason", "It names persons"))
            .post(path(added) + "/withdrawal");

    withdrawn.then().statusCode(200).body("withdrawn.reason", equalTo("It names persons"));
    as("anonymous")
        .get(path(added))
        .then()
        .statusCode(200)
        .body("withdrawn.by.ministry", equalTo("PBOC"));
    as("anonymous").get(path(added) + "/content").then().statusCode(404);
    assertArrayEquals(pdf, as("verifier-a").get(path(added) + "/content").asByteArray());
    as("ministry-pboc")
        .body(Map.of("reason", "again"))
        .post(path(added) + "/withdrawal")
        .then()
        .statusCode(409);
    Filings.document("ministry-pboc", "M01", "a.pdf", "restricted", pdf)
        .then()
        .statusCode(201)
        .body("id", not(equalTo(added.path("id"))));
  }

  @Test
  void damagedBytesNeverArriveWhole() {
    byte[] pdf = Documents.pdf(600_000);
    Response added = Filings.document("ministry-pboc", "M01", "a.pdf", "public", pdf);
    situation.sql(
        "update evidence_piece set content = set_byte(content, 9, 0) where part = 0 and sha256 = '"
            + Documents.sha256(pdf)
            + "'");

    assertThrows(
        Exception.class, () -> as("anonymous").get(path(added) + "/content").asByteArray());
    situation.sql("delete from evidence_piece where sha256 = '" + Documents.sha256(pdf) + "'");
    as("anonymous").get(path(added) + "/content").then().statusCode(500);
  }

  private static String path(Response added) {
    return "/api/measures/" + added.path("measure") + "/evidence/" + added.path("id");
  }
}
