package dev.frontier.indicator.adapter.in.schedule;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.MovableClock;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.domain.facility.FacilityDays;
import dev.frontier.platform.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A province of its own for each test, with facilities whose days are counted from today. */
abstract class DaysWorld {

  private static final String STATISTICIAN = "statistician-a";

  @Inject MovableClock clock;
  @Inject DataSource dataSource;
  @Inject PutCatalogueEntry put;

  final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
  final String province = "CN-" + mark;
  LocalDate today;

  @BeforeEach
  void aProvince() {
    today = FacilityDays.at(clock.instant());
    Figures.put(put, Figures.NATION);
    Figures.put(put, Figures.province(province));
  }

  @AfterEach
  void theTimeIsReal() {
    clock.reset();
  }

  /**
   * Puts an airport that is there from one day to another one, counted from today; null is open.
   */
  void airport(String name, Integer from, Integer to) {
    String path = "/api/facilities/DAYS_" + mark + "_" + name;
    String tag = given().get(path).header("ETag");
    given()
        .auth()
        .oauth2(Tokens.of(STATISTICIAN))
        .contentType("application/json")
        .headers(tag == null ? Map.of() : Map.of("If-Match", tag))
        .body(
            """
            {"kind": "INTERNATIONAL_AIRPORT", "nameZh": "试", "nameEn": "Trial", "region": "%s",
             "count": 1, "validFrom": %s, "validTo": %s, "reason": "for a test"}
            """
                .formatted(province, day(from), day(to)))
        .put(path)
        .then()
        .statusCode(anyOf(equalTo(200), equalTo(201)));
  }

  private String day(Integer fromToday) {
    return fromToday == null ? null : "\"" + today.plusDays(fromToday) + "\"";
  }

  String id(String name) {
    return "DAYS-" + mark + "-" + name;
  }

  /** That the province has so many airports. */
  String airports(int figure) {
    return """
    {"type": "facilities", "kinds": ["INTERNATIONAL_AIRPORT"], "region": "%s",
     "relation": "equals", "figure": "%d"}
    """
        .formatted(province, figure);
  }

  void register(String name, String content) {
    given()
        .auth()
        .oauth2(Tokens.of(STATISTICIAN))
        .contentType("application/json")
        .body(
            """
            {"id": "%s", "textZh": "试", "textEn": "Trial", "content": %s}
            """
                .formatted(id(name), content))
        .post("/api/claims")
        .then()
        .statusCode(201);
  }

  ValidatableResponse one(String name) {
    return given().get("/api/claims/" + id(name)).then().statusCode(200);
  }

  ValidatableResponse one(String name, Instant asOf) {
    return given().get("/api/claims/" + id(name) + "?asOf=" + asOf).then().statusCode(200);
  }

  /** When a day begins, so many from today. */
  Instant start(int fromToday) {
    return FacilityDays.start(today.plusDays(fromToday));
  }

  /** How many judgements hold from this instant. */
  int judgedFrom(String name, Instant start) {
    return ask(
            "select count(*) from claim_judgement where claim = ? and known_from = ?",
            id(name),
            start.atOffset(ZoneOffset.UTC))
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  int judgements(String name) {
    return count("select count(*) from claim_judgement where claim = ?", id(name));
  }

  /** The next day; none if no day changes anything. */
  List<LocalDate> next(String name) {
    return ask("select day from claim_day where claim = ?", id(name)).stream()
        .map(LocalDate::parse)
        .toList();
  }

  int count(String sql, Object... values) {
    return Integer.parseInt(ask(sql, values).get(0));
  }

  private List<String> ask(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<String> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  void change(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
