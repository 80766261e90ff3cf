package dev.frontier.indicator.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.frontier.indicator.RandomLog;
import dev.frontier.indicator.application.InMemory;
import dev.frontier.indicator.application.ReadBounds;
import dev.frontier.indicator.application.ReadRanking;
import dev.frontier.indicator.application.ReadSeries;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Everything that is answered about an instant of a record, of every indicator and region. */
final class ReplayedAnswers {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final InMemory world;
  private final List<String> indicators;
  private final List<String> regions;

  ReplayedAnswers(InMemory world, Catalogue catalogue) {
    this.world = world;
    this.indicators = catalogue.indicators().stream().map(Indicator::code).toList();
    this.regions = catalogue.regions().stream().map(Region::code).toList();
  }

  /** All of the answers. */
  byte[] bytes(Instant asOf) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(JSON.writeValueAsBytes(series(asOf)));
    for (String indicator : indicators) {
      for (int year = RandomLog.FIRST; year <= RandomLog.LAST; year++) {
        bytes.write(JSON.writeValueAsBytes(ranking(indicator, year, asOf)));
      }
    }
    return bytes.toByteArray();
  }

  /** What the answers say of totals, shares and rankings, a line each. */
  String lines(Instant asOf) {
    StringBuilder told = new StringBuilder();
    for (JsonNode one : JSON.valueToTree(series(asOf)).get("series")) {
      String of = one.get("indicator").asText() + ' ' + one.get("region").asText();
      for (JsonNode point : one.get("observations")) {
        String cell = of + ' ' + point.get("period").asText();
        line(told, cell, "total or figure", point.get("value"));
        line(told, cell, "share", point.path("shareOfNational").path("value"));
      }
    }
    for (String indicator : indicators) {
      for (int year = RandomLog.FIRST; year <= RandomLog.LAST; year++) {
        for (JsonNode place : JSON.valueToTree(ranking(indicator, year, asOf)).get("ranks")) {
          told.append(indicator).append(' ').append(place.get("region").asText());
          told.append(' ').append(year).append(" rank ").append(place.get("rank"));
          told.append(' ').append(place.get("value").asText());
          told.append(' ').append(place.get("shareOfNine").asText("-")).append('\n');
        }
      }
    }
    return String.join("\n", told.toString().lines().sorted().toList());
  }

  private static void line(StringBuilder told, String cell, String what, JsonNode value) {
    if (value.isTextual()) {
      told.append(cell).append(' ').append(what).append(' ').append(value.asText()).append('\n');
    }
  }

  private SeriesJson series(Instant asOf) {
    return SeriesJson.of(
        new ReadSeries(world, world, CLOCK).read(indicators, regions, PeriodRange.ALL, asOf));
  }

  private RankingJson ranking(String indicator, int year, Instant asOf) {
    return RankingJson.of(
        new ReadRanking(world, world, CLOCK)
            .read(indicator, Period.ofYear(year), "GROUP", asOf, ReadBounds.NONE));
  }
}
