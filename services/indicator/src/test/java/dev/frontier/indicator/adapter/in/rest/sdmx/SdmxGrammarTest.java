package dev.frontier.indicator.adapter.in.rest.sdmx;

import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.CONTEXT;
import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.FIRST;
import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.FLOW;
import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.SECOND;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Walks the grammars of both versions: questions are made at random from what the grammars allow,
 * asked in both, and compared with a model that filters all figures one by one.
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SdmxGrammarTest {

  private static final int QUESTIONS = 150;
  private static final List<String> REGIONS =
      List.of("CN", "CN-A", "CN-B", "CN-C", "CN-D", "GROUP", "NOWHERE");
  private static final List<String> INDICATORS = List.of(FIRST, SECOND);
  private static final List<String> PACKAGINGS =
      List.of("TIME_PERIOD", "REGION", "INDICATOR", "FREQ", "AllDimensions");

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;

  @BeforeEach
  void figures() {
    SdmxFigures.publish(put, receive);
  }

  /** A question as it is meant; empty lists and nulls ask for everything. */
  private record Question(
      List<String> freqs,
      List<String> indicators,
      List<String> regions,
      Integer from,
      Integer to,
      Integer firstN,
      Integer lastN,
      String packaging) {

    static Question of(Random random) {
      return new Question(
          some(random, List.of("A", "M"), 0.3),
          random.nextBoolean() ? INDICATORS : some(random, INDICATORS, 1),
          some(random, REGIONS, 0.7),
          random.nextInt(3) == 0 ? 2016 + random.nextInt(4) : null,
          random.nextInt(3) == 0 ? 2019 + random.nextInt(2) - random.nextInt(2) : null,
          random.nextInt(4) == 0 ? 1 + random.nextInt(2) : null,
          random.nextInt(4) == 0 ? 1 + random.nextInt(2) : null,
          PACKAGINGS.get(random.nextInt(PACKAGINGS.size())));
    }

    private static List<String> some(Random random, List<String> all, double chance) {
      if (random.nextDouble() > chance) {
        return List.of();
      }
      List<String> some =
          all.stream().filter(it -> random.nextBoolean()).collect(Collectors.toList());
      return some.isEmpty() ? List.of(all.get(random.nextInt(all.size()))) : some;
    }

    String version1(Random random) {
      String plus = random.nextBoolean() ? "+" : "%2B";
      List<String> parts = new ArrayList<>();
      for (List<String> codes : List.of(freqs, indicators, regions)) {
        parts.add(String.join(plus, codes));
      }
      List<String> parameters = new ArrayList<>(common());
      if (from != null) {
        parameters.add("startPeriod=" + from + (random.nextBoolean() ? "-01-01" : ""));
      }
      if (to != null) {
        parameters.add("endPeriod=" + to + (random.nextBoolean() ? "-12" : ""));
      }
      String flow = random.nextBoolean() ? FLOW : FLOW.replace(",", "%2C");
      return "/sdmx/v1/data/" + flow + "/" + String.join(".", parts) + asked(random, parameters);
    }

    /** Each dimension in the key or in a condition, as it falls. */
    String version2(Random random) {
      List<String> keys = new ArrayList<>(List.of(""));
      List<String> parameters = new ArrayList<>(common());
      Map<String, List<String>> dimensions = new TreeMap<>();
      dimensions.put("FREQ", freqs);
      dimensions.put("INDICATOR", indicators);
      dimensions.put("REGION", regions);
      dimensions.forEach(
          (dimension, codes) -> {
            boolean inKey = codes.isEmpty() || random.nextBoolean();
            List<String> written = inKey && !codes.isEmpty() ? codes : List.of("*");
            keys.replaceAll(key -> key.isEmpty() ? key : key + ".");
            List<String> longer = new ArrayList<>();
            keys.forEach(key -> written.forEach(code -> longer.add(key + code)));
            keys.clear();
            keys.addAll(longer);
            if (!inKey) {
              parameters.add("c[" + dimension + "]=" + String.join(",", codes));
            }
          });
      if (from != null || to != null) {
        List<String> ends = new ArrayList<>();
        if (from != null) {
          ends.add("ge:" + from);
        }
        if (to != null) {
          ends.add("le:" + to);
        }
        parameters.add(
            (random.nextBoolean() ? "c[TIME_PERIOD]=" : "c%5BTIME_PERIOD%5D=")
                + String.join(random.nextBoolean() ? "+" : "%2B", ends));
      }
      String comma = random.nextBoolean() ? "," : "%2C";
      return "/sdmx/v2/data/"
          + CONTEXT
          + "/"
          + String.join(comma, keys)
          + asked(random, parameters);
    }

    private List<String> common() {
      List<String> parameters = new ArrayList<>(List.of("dimensionAtObservation=" + packaging));
      if (firstN != null) {
        parameters.add("firstNObservations=" + firstN);
      }
      if (lastN != null) {
        parameters.add("lastNObservations=" + lastN);
      }
      return parameters;
    }

    private static String asked(Random random, List<String> parameters) {
      java.util.Collections.shuffle(parameters, random);
      return "?" + String.join("&", parameters);
    }

    /** What the answer must say. */
    Set<Map<String, String>> answer(Set<Map<String, String>> all) {
      Map<String, List<Map<String, String>>> series =
          all.stream()
              .filter(it -> freqs.isEmpty() || freqs.contains(it.get("FREQ")))
              .filter(it -> indicators.isEmpty() || indicators.contains(it.get("INDICATOR")))
              .filter(it -> regions.isEmpty() || regions.contains(it.get("REGION")))
              .filter(it -> from == null || Integer.parseInt(it.get("TIME_PERIOD")) >= from)
              .filter(it -> to == null || Integer.parseInt(it.get("TIME_PERIOD")) <= to)
              .sorted(Comparator.comparing((Map<String, String> it) -> it.get("TIME_PERIOD")))
              .collect(Collectors.groupingBy(it -> it.get("INDICATOR") + "." + it.get("REGION")));
      return series.values().stream()
          .flatMap(
              of ->
                  of.stream()
                      .filter(
                          it ->
                              (firstN == null && lastN == null)
                                  || (firstN != null && of.indexOf(it) < firstN)
                                  || (lastN != null && of.indexOf(it) >= of.size() - lastN)))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void whateverTheGrammarsAllowIsAnsweredAsTheModelSays() {
    Random random = new Random(20171);
    Set<Map<String, String>> all =
        SdmxReader.read(ask("/sdmx/v2/data?c[INDICATOR]=" + FIRST + "," + SECOND, "text/csv"));
    int found = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      Question question = Question.of(random);
      if (question.from() != null && question.to() != null && question.from() > question.to()) {
        continue;
      }
      Set<Map<String, String>> expected =
          all.stream().collect(Collectors.toSet()).isEmpty() ? Set.of() : question.answer(all);
      if (question.indicators().isEmpty()) {
        continue; // other tests' indicators are in the same record
      }
      check(question.version1(random), SdmxFormat.DATA_1, random, expected, 404);
      check(question.version2(random), SdmxFormat.DATA_2, random, expected, 204);
      found += expected.isEmpty() ? 0 : 1;
    }
    assertTrue(found > QUESTIONS / 4, "too few questions have an answer: " + found);
  }

  private static void check(
      String path,
      List<SdmxFormat> formats,
      Random random,
      Set<Map<String, String>> expected,
      int nothing) {
    SdmxFormat format = formats.get(random.nextInt(formats.size()));
    if (format.seriesOnly() && !path.contains("dimensionAtObservation=TIME_PERIOD")) {
      format = formats.get(0);
    }
    Response answer = ask(path, format.mediaType());
    assertEquals(
        expected.isEmpty() ? nothing : 200, answer.statusCode(), path + "\n" + answer.asString());
    if (!expected.isEmpty()) {
      assertEquals(expected, Set.copyOf(SdmxReader.read(answer)), path + " " + format);
    }
  }

  private static Response ask(String path, String accept) {
    return given()
        .urlEncodingEnabled(false)
        .header("Accept", accept)
        .header("Accept-Language", "en")
        .get(path)
        .andReturn();
  }
}
