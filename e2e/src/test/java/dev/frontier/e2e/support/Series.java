package dev.frontier.e2e.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads of one series, as anyone may make them. */
public final class Series {

  private final JsonPath json;

  private Series(JsonPath json) {
    this.json = json;
  }

  public static Series of(String indicator, String region) {
    return asOf(indicator, region, null);
  }

  /** The series as it was known at an instant; null for now. */
  public static Series asOf(String indicator, String region, String instant) {
    var request = Users.asAnyone().queryParam("indicator", indicator).queryParam("region", region);
    if (instant != null) {
      request.queryParam("asOf", instant);
    }
    return new Series(request.get("/api/series").then().statusCode(200).extract().jsonPath());
  }

  /**
   * Of every figure of an indicator in these regions, also those that are missing.
   *
   * @param from the first period
   */
  public static List<String> vintages(String indicator, List<String> regions, String from) {
    List<String> vintages = new ArrayList<>();
    for (JsonNode series : many(indicator, regions, Map.of("from", from))) {
      series.path("observations").forEach(it -> vintages.add(it.path("vintage").asText()));
    }
    return vintages;
  }

  /** Of every figure of an indicator in these regions, also those that another one followed. */
  public static List<String> allVintages(String indicator, List<String> regions) {
    List<String> vintages = new ArrayList<>();
    for (JsonNode series : many(indicator, regions, Map.of("includeHistory", "true"))) {
      for (JsonNode observation : series.path("observations")) {
        observation.path("history").forEach(it -> vintages.add(it.path("vintage").asText()));
      }
    }
    return vintages;
  }

  /** By Jackson, since these are many. */
  private static JsonNode many(String indicator, List<String> regions, Map<String, String> more) {
    String answer =
        Users.asAnyone()
            .queryParam("indicator", indicator)
            .queryParam("region", String.join(",", regions))
            .queryParams(more)
            .get("/api/series")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    try {
      return new ObjectMapper().readTree(answer).path("series");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> periods() {
    return json.getList("series[0].observations.period");
  }

  /** The value of a period, or null when it is missing or the period is not there. */
  public BigDecimal value(String period) {
    return decimal(text(period, "value"));
  }

  public BigDecimal share(String period) {
    return decimal(text(period, "shareOfNational.value"));
  }

  public BigDecimal growthPercent(String period) {
    return decimal(text(period, "yoy.percent"));
  }

  public List<String> comparedMembers(String period) {
    return json.getList(at(period) + ".yoy.comparedMembers");
  }

  public String status(String period) {
    return text(period, "status");
  }

  public String coverage(String period) {
    return text(period, "coverage.text");
  }

  public String vintage(String period) {
    return text(period, "vintage");
  }

  public Map<String, Object> observation(String period) {
    return json.getMap(at(period));
  }

  private String text(String period, String path) {
    Object value = json.get(at(period) + "." + path);
    return value == null ? null : value.toString();
  }

  private static String at(String period) {
    return "series[0].observations.find { it.period == '" + period + "' }";
  }

  private static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
