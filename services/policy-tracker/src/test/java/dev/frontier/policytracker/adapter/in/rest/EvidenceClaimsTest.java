package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Documents;
import dev.frontier.policytracker.support.Filings;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What evidence shows: that a milestone was reached, that a claim holds. PBOC leads M01. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class EvidenceClaimsTest {

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  @Test
  void evidenceShowsThatAMilestoneWasReached() {
    as("ministry-pboc")
        .body(
            Map.of(
                "code",
                "K1",
                "nameZh",
                "试点",
                "nameEn",
                "Pilot",
                "due",
                "2099-06-30",
                "reason",
                "Agreed"))
        .post("/api/measures/M01/milestones")
        .then()
        .statusCode(201);
    Map<String, String> link =
        Map.of("url", "https://a.example/", "visibility", "public", "milestone", "K1");

    Response added = as("ministry-pboc").body(link).post("/api/measures/M01/evidence");

    added.then().statusCode(201).body("milestone", equalTo("K1"));
    Filings.link("ministry-pboc", "M01", "https://b.example/", "public");
    as("anonymous")
        .get("/api/measures/M01/evidence?milestone=K1")
        .then()
        .body("items.url", contains("https://a.example/"));
  }

  @Test
  void evidenceOfAMilestoneThatTheMeasureNeverHadIsRefused() {
    Response answer =
        as("ministry-pboc")
            .contentType("application/pdf")
            .body(Documents.pdf("a"))
            .post("/api/measures/M01/evidence?fileName=a.pdf&visibility=public&milestone=K9");

    answer
        .then()
        .statusCode(422)
        .body("errors.column", contains("milestone"))
        .body("errors.rule", contains("unknown-reference"));
  }

  @Test
  void aClaimOfCarriedOutRestsOnEvidenceOnRecord() {
    String id =
        Filings.document("ministry-pboc", "M01", "a.pdf", "public", Documents.pdf("done"))
            .path("id");

    Response report = Filings.carriedOut("ministry-pboc", "M01", id);

    report.then().statusCode(201).body("evidenceIds", contains(id)).body("evidence", nullValue());
    as("anonymous")
        .get("/api/reports/" + report.path("id"))
        .then()
        .body("evidenceIds", contains(id));
  }

  @Test
  void evidenceOfAnotherMeasureOrWithdrawnCarriesNoClaim() {
    String other = Filings.link("ministry-nfra", "M03", "https://a.example/", "public").path("id");
    Response withdrawn = Filings.link("ministry-pboc", "M01", "https://b.example/", "public");
    as("statistician-a")
        .body(Map.of("reason", "A dead link"))
        .post(path(withdrawn) + "/withdrawal")
        .then()
        .statusCode(200);

    Response report = Filings.carriedOut("ministry-pboc", "M01", other, withdrawn.path("id"));

    report
        .then()
        .statusCode(422)
        .body("errors.column", contains("evidenceIds[0]", "evidenceIds[1]"))
        .body("errors.rule", contains("unknown-evidence", "unknown-evidence"));
  }

  @Test
  void aClaimOfCarriedOutWithoutAnyEvidenceIsRefused() {
    Response report = Filings.carriedOut("ministry-pboc", "M01");

    report.then().statusCode(422).body("type", endsWith("evidence-required"));
  }

  private static String path(Response added) {
    return "/api/measures/" + added.path("measure") + "/evidence/" + added.path("id");
  }
}
