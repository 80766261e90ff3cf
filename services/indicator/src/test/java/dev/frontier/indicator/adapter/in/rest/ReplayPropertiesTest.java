package dev.frontier.indicator.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.frontier.indicator.Figures;
import dev.frontier.indicator.NaiveModel;
import dev.frontier.indicator.RandomLog;
import dev.frontier.indicator.application.InMemory;
import dev.frontier.indicator.application.ReadBounds;
import dev.frontier.indicator.application.ReadRanking;
import dev.frontier.indicator.application.ReadSeries;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.indicator.domain.change.Measure;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Answers of the past, after a thousand revisions and withdrawals. */
class ReplayPropertiesTest {

  private static final int RELEASES = 1_000;
  private static final List<String> REGIONS =
      List.of("CN-A", "CN-B", "CN-C", "CN-D", "CN", "GROUP");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void anyPastRankingTotalAndShareIsAnsweredAgainByteForByte(@ForAll long seed) throws IOException {
    List<Release> log = RandomLog.of(RELEASES, seed);
    Random random = new Random(seed);
    InMemory world = new InMemory(Figures.CATALOGUE);
    ReceiveFigures receive = new ReceiveFigures(world, world, world);
    Map<Integer, byte[]> given = new TreeMap<>();
    int from = 0;
    while (from < log.size()) {
      int to = Math.min(log.size(), from + 1 + random.nextInt(20));
      receive.handle(log.subList(from, to));
      given.put(to - 1, answers(world, Figures.vintage(to - 1)));
      from = to;
    }

    Map<Integer, byte[]> again = new TreeMap<>();
    for (int number : given.keySet()) {
      again.put(number, answers(world, Figures.vintage(number)));
    }

    for (Map.Entry<Integer, byte[]> then : given.entrySet()) {
      assertArrayEquals(then.getValue(), again.get(then.getKey()), "as of " + then.getKey());
    }
  }

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void anyPastRankingTotalAndShareIsWhatTheLogSaysWhenItIsReadFromTheBeginning(@ForAll long seed)
      throws IOException {
    List<Release> log = RandomLog.of(RELEASES, seed);
    Random random = new Random(seed);
    InMemory world = new InMemory(Figures.CATALOGUE);
    new ReceiveFigures(world, world, world).handle(log);

    for (int i = 0; i < 15; i++) {
      Instant asOf = Figures.vintage(random.nextInt(RELEASES));

      String replayed = told(world, asOf);

      assertEquals(naive(log, asOf), replayed, "as of " + asOf);
    }
  }

  /** Everything that is answered about an instant, as bytes. */
  private static byte[] answers(InMemory world, Instant asOf) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(JSON.writeValueAsBytes(series(world, asOf)));
    for (int year = RandomLog.FIRST; year <= RandomLog.LAST; year++) {
      bytes.write(JSON.writeValueAsBytes(ranking(world, year, asOf)));
    }
    return bytes.toByteArray();
  }

  private static SeriesJson series(InMemory world, Instant asOf) {
    return SeriesJson.of(
        new ReadSeries(world, world, CLOCK)
            .read(List.of(Figures.INDICATOR), REGIONS, PeriodRange.ALL, asOf));
  }

  private static RankingJson ranking(InMemory world, int year, Instant asOf) {
    return RankingJson.of(
        new ReadRanking(world, world, CLOCK)
            .read(Figures.INDICATOR, Period.ofYear(year), "GROUP", asOf, ReadBounds.NONE));
  }

  /** What the answers say of totals, shares and rankings, a line each. */
  private static String told(InMemory world, Instant asOf) throws JsonProcessingException {
    StringBuilder told = new StringBuilder();
    for (JsonNode one : JSON.valueToTree(series(world, asOf)).get("series")) {
      for (JsonNode point : one.get("observations")) {
        String region = one.get("region").asText();
        line(told, point.get("period").asText(), region, "total or figure", point.get("value"));
        line(
            told,
            point.get("period").asText(),
            region,
            "share",
            point.path("shareOfNational").path("value"));
      }
    }
    for (int year = RandomLog.FIRST; year <= RandomLog.LAST; year++) {
      for (JsonNode place : JSON.valueToTree(ranking(world, year, asOf)).get("ranks")) {
        told.append(year).append(' ').append(place.get("rank")).append(' ');
        told.append(place.get("region").asText()).append(' ').append(place.get("value").asText());
        told.append(' ').append(place.get("shareOfNine").asText("-")).append('\n');
      }
    }
    return sorted(told);
  }

  private static void line(
      StringBuilder told, String year, String region, String what, JsonNode value) {
    if (value.isTextual()) {
      told.append(year).append(' ').append(region).append(' ').append(what).append(' ');
      told.append(value.asText()).append('\n');
    }
  }

  /** The same, computed as plainly as possible from all of the log. */
  private static String naive(List<Release> log, Instant asOf) {
    NaiveModel model = new NaiveModel(log, asOf);
    StringBuilder told = new StringBuilder();
    for (int year = RandomLog.FIRST; year <= RandomLog.LAST; year++) {
      for (String region : REGIONS) {
        BigDecimal level = level(model, region, year);
        if (level != null) {
          told.append(year + " " + region + " total or figure " + level.toPlainString() + "\n");
          BigDecimal nation = region.equals("CN") ? null : level(model, "CN", year);
          if (nation != null) {
            told.append(year + " " + region + " share " + percent(level, nation) + "\n");
          }
        }
      }
      naiveRanking(model, year, told);
    }
    return sorted(told);
  }

  private static void naiveRanking(NaiveModel model, int year, StringBuilder told) {
    BigDecimal total = level(model, "GROUP", year);
    if (total == null) {
      return;
    }
    Figures.MEMBERS.stream()
        .filter(member -> level(model, member, year) != null)
        .sorted(Comparator.naturalOrder())
        .forEach(
            member -> {
              String share = total.signum() <= 0 ? "-" : percent(level(model, member, year), total);
              told.append(year + " " + model.value(member, year, Measure.RANK) + " " + member);
              told.append(" " + level(model, member, year).toPlainString() + " " + share + "\n");
            });
  }

  private static BigDecimal level(NaiveModel model, String region, int year) {
    String value = model.value(region, year, Measure.LEVEL);
    return value == null ? null : new BigDecimal(value);
  }

  private static String percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100))
        .divide(whole, 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String sorted(StringBuilder lines) {
    return String.join("\n", lines.toString().lines().sorted().toList());
  }
}
