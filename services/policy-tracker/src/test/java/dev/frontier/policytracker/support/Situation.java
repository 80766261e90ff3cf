package dev.frontier.policytracker.support;

import static io.restassured.RestAssured.given;

import dev.frontier.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings the running service into the situation that a test starts from. */
@ApplicationScoped
public class Situation {

  /** Plans are text and workbooks bytes, whatever their types' names. */
  private static final RestAssuredConfig PLAIN =
      RestAssured.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .encodeContentTypeAs("application/yaml", ContentType.TEXT)
                  .encodeContentTypeAs(
                      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                      ContentType.BINARY));

  private final AgroalDataSource database;

  Situation(AgroalDataSource database) {
    this.database = database;
  }

  /** The plan as the project carries it. */
  public static String paper() {
    try {
      return Files.readString(
          Path.of(System.getProperty("frontier.root"), "data/paper/policy.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing on record: no plan, no reports. */
  public void nothing() {
    sql(
        "truncate edition, ministry, heading, measure, milestone, remark, status_change, judgement,"
            + " report, progress, reminder_ledger, reminder_duty cascade");
    sql("truncate figure, effect_due");
  }

  /** The paper's plan and no reports. */
  public void paperPlan() {
    nothing();
    load(paper()).then().statusCode(200);
  }

  /** Brings a plan as the statistician does. */
  public static Response load(String yaml) {
    return load("statistician-a", yaml, StandardCharsets.UTF_8);
  }

  /** Brings a plan as somebody, written in a charset. */
  public static Response load(String user, String yaml, Charset charset) {
    return as(user)
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
        .contentType("application/yaml; charset=" + charset)
        .body(yaml)
        .put("/api/recommendations");
  }

  /** A request of a demo user; {@code anonymous} sends no token. */
  public static RequestSpecification as(String user) {
    RequestSpecification request = given().config(PLAIN).contentType(ContentType.JSON);
    return user.equals("anonymous") ? request : request.auth().oauth2(Tokens.of(user));
  }

  /** The officer of the lead ministry reports; returns the report's id. */
  public static String reported(String officer, String measure, String status) {
    return report(officer, measure, status).then().statusCode(201).extract().path("id");
  }

  /**
   * A complete report on a measure, with what the status must rest on: a milestone ahead for what
   * is under way, and none for what is carried out.
   */
  public static Response report(String user, String measure, String status) {
    switch (status) {
      case "under_way" -> milestone(user, measure);
      case "carried_out" -> dropMilestones(user, measure);
      default -> {
        // The others rest on their words alone.
      }
    }
    Map<String, String> body =
        new HashMap<>(
            Map.of(
                "status", status,
                "text", "What was done",
                "evidence", "https://www.example.org/evidence",
                "period", "2026-H1"));
    if (status.equals("blocked")) {
      body.put("blockedBy", "neighbour");
    }
    return as(user).body(body).post("/api/measures/" + measure + "/reports");
  }

  /** Adds a milestone that lies far ahead. */
  public static Response milestone(String user, String measure) {
    return as(user)
        .body(Map.of("nameZh", "签署", "nameEn", "Signed", "due", "2099-12-31", "reason", "Agreed"))
        .post("/api/measures/" + measure + "/milestones");
  }

  private static void dropMilestones(String user, String measure) {
    String path = "/api/measures/" + measure + "/milestones";
    List<String> open =
        as("anonymous").get(path).path("milestones.findAll { it.state == 'open' }.code");
    for (String code : open) {
      as(user)
          .header("If-Match", "*")
          .body(Map.of("move", "drop", "reason", "Not needed any more"))
          .post(path + "/" + code + "/moves");
    }
  }

  /** A verdict on a report. */
  public static Response verify(String user, String report, String verdict) {
    return as(user)
        .body(Map.of("verdict", verdict, "reason", "Seen in the published statistics"))
        .post("/api/reports/" + report + "/verification");
  }

  /** The single number that a query gives. */
  public long count(String query) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes the database behind the service. */
  public void sql(String text) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
