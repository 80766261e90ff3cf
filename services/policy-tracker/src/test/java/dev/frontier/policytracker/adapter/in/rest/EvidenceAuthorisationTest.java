package dev.frontier.policytracker.adapter.in.rest;

import static dev.frontier.policytracker.support.Situation.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.support.Documents;
import dev.frontier.policytracker.support.Filings;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may do what with evidence, with tokens of the real identity provider. PBOC leads M01,
 * supports M03 (led by NFRA) and has no part in M06 (led by MOT).
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class EvidenceAuthorisationTest {

  @Inject Situation situation;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          USER,           LEAD, SUPPORTING, OTHER
          anonymous,      401,  401,        401
          reader,         403,  403,        403
          officer-gx,     403,  403,        403
          approver-gx,    403,  403,        403
          statistician-a, 403,  403,        403
          admin,          403,  403,        403
          verifier-a,     403,  403,        403
          verifier-pboc,  403,  403,        403
          head-pboc,      403,  403,        403
          ministry-pboc,  201,  201,        403
          ministry-nfra,  403,  201,        403
          """)
  void ministriesThatLeadOrSupportAddEvidence(String user, int lead, int supporting, int other) {
    byte[] pdf = Documents.pdf(user);

    assertEquals(lead, Filings.document(user, "M01", "a.pdf", "public", pdf).statusCode());
    assertEquals(supporting, Filings.document(user, "M03", "a.pdf", "public", pdf).statusCode());
    assertEquals(other, Filings.document(user, "M06", "a.pdf", "public", pdf).statusCode());
    String link = "https://www.example.org/" + user;
    assertEquals(lead, Filings.link(user, "M01", link, "public").statusCode());
    assertEquals(supporting, Filings.link(user, "M03", link, "public").statusCode());
    assertEquals(other, Filings.link(user, "M06", link, "public").statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          USER,           LEAD, SUPPORTING, OTHER
          anonymous,      404,  404,        404
          reader,         404,  404,        404
          officer-gx,     404,  404,        404
          approver-gx,    404,  404,        404
          statistician-a, 200,  200,        200
          admin,          404,  404,        404
          verifier-a,     200,  200,        200
          verifier-pboc,  200,  200,        200
          head-pboc,      200,  200,        404
          ministry-pboc,  200,  200,        404
          ministry-nfra,  404,  200,        404
          """)
  void whatIsRestrictedIsNotThereForAnybodyElse(String user, int lead, int supporting, int other) {
    byte[] pdf = Documents.pdf("restricted");
    String ofLead = added("ministry-pboc", "M01", pdf);
    String ofSupporting = added("ministry-nfra", "M03", pdf);
    String ofOther = added("ministry-mot", "M06", pdf);

    assertEquals(lead, as(user).get(ofLead + "/content").statusCode());
    assertEquals(supporting, as(user).get(ofSupporting + "/content").statusCode());
    assertEquals(other, as(user).get(ofOther + "/content").statusCode());
    assertEquals(lead, as(user).get(ofLead).statusCode());
    assertEquals(other, as(user).get(ofOther).statusCode());
    String list = as(user).get("/api/measures/M01/evidence").asString();
    assertEquals(lead == 200, list.contains("a.pdf"));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          USER,           OWN, SUPPORTED, OTHER
          anonymous,      401, 401,       401
          reader,         403, 403,       403
          officer-gx,     403, 403,       403
          approver-gx,    403, 403,       403
          admin,          403, 403,       403
          verifier-a,     403, 403,       403
          verifier-pboc,  403, 403,       403
          head-pboc,      403, 403,       403
          ministry-pboc,  200, 403,       403
          ministry-mof,   403, 403,       403
          statistician-a, 200, 200,       200
          """)
  void theMinistryThatAddedItOrAStatisticianWithdraws(
      String user, int own, int supported, int other) {
    String ofLead = link("ministry-pboc", "M01");
    String ofSupported = link("ministry-nfra", "M03");
    String ofOther = link("ministry-mot", "M06");

    assertEquals(own, withdraw(user, ofLead));
    assertEquals(supported, withdraw(user, ofSupported));
    assertEquals(other, withdraw(user, ofOther));
  }

  @ParameterizedTest
  @CsvSource({"anonymous", "reader", "officer-gx", "admin", "ministry-mof", "verifier-a"})
  void whatIsPublicIsReadByAnybody(String user) {
    String link = link("ministry-pboc", "M01");

    assertEquals(200, as(user).get(link).statusCode());
    assertEquals(200, as(user).get("/api/measures/M01/evidence").statusCode());
  }

  private static int withdraw(String user, String path) {
    return as(user).body(Map.of("reason", "Wrong")).post(path + "/withdrawal").statusCode();
  }

  private static String added(String user, String measure, byte[] content) {
    return Filings.document(user, measure, "a.pdf", "restricted", content)
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private static String link(String user, String measure) {
    return Filings.link(user, measure, "https://www.example.org/a", "public")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }
}
