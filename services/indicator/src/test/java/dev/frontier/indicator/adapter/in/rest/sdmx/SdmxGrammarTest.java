package dev.frontier.indicator.adapter.in.rest.sdmx;

import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.CONTEXT;
import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.FIRST;
import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.FLOW;
import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.SECOND;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @TestHTTPResource("/")
  URL service;

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

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/sdmx/v1/data/BORDER_OPENNESS/A.X|400|key",
        "/sdmx/v1/data/BORDER_OPENNESS/A.X.Y.Z|400|key",
        "/sdmx/v1/data/BORDER_OPENNESS/A.X++Y.Z|400|key",
        "/sdmx/v1/data/BORDER_OPENNESS/A.*.Z|400|key",
        "/sdmx/v1/data/A,B,C,D/all|400|flowRef",
        "/sdmx/v1/data/A,B,x.y/all|400|version",
        "/sdmx/v1/data/BORDER_OPENNESS?startPeriod=17|400|startPeriod",
        "/sdmx/v1/data/BORDER_OPENNESS?startPeriod=2017-13|400|startPeriod",
        "/sdmx/v1/data/BORDER_OPENNESS?startPeriod=2019&endPeriod=2018|400|endPeriod",
        "/sdmx/v1/data/BORDER_OPENNESS?detail=some|400|detail",
        "/sdmx/v1/data/BORDER_OPENNESS?firstNObservations=0|400|firstNObservations",
        "/sdmx/v1/data/BORDER_OPENNESS?lastNObservations=-1|400|lastNObservations",
        "/sdmx/v1/data/BORDER_OPENNESS?dimensionAtObservation=OBS_VALUE|400|dimensionAtObservation",
        "/sdmx/v1/data/BORDER_OPENNESS?updatedAfter=yesterday|400|updatedAfter",
        "/sdmx/v1/data/BORDER_OPENNESS?includeHistory=yes|400|includeHistory",
        "/sdmx/v1/data/BORDER_OPENNESS?detial=full|400|detial",
        "/sdmx/v1/data/BORDER_OPENNESS?detail=full&detail=full|400|detail",
        "/sdmx/v1/data/BORDER_OPENNESS?format=pdf|400|format",
        "/sdmx/v1/codelist?references=cousins|400|references",
        "/sdmx/v1/codelist?detail=raw|400|detail",
        "/sdmx/v1/codelist/a%20b|400|agencyID",
        "/sdmx/v1/codelist/all/all/1.x|400|version",
        "/sdmx/v1/availability/BORDER_OPENNESS?mode=some|400|mode",
        "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A..CN|400|key",
        "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A.B.C.D|400|key",
        "/sdmx/v2/data/table/FRONTIER/BORDER_OPENNESS|400|context",
        "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0.0.0|400|version",
        "/sdmx/v2/data?c[TIME_PERIOD]=ge:soon|400|c[TIME_PERIOD]",
        "/sdmx/v2/data?c[OBS_VALUE]=gt:much|400|c[OBS_VALUE]",
        "/sdmx/v2/data?c[REF_AREA]=CN|400|c[REF_AREA]",
        "/sdmx/v2/data?c[REGION]=|400|c[REGION]",
        "/sdmx/v2/data?attributes=COLOUR|400|attributes",
        "/sdmx/v2/data?measures=WEIGHT|400|measures",
        "/sdmx/v2/data?asOf=2020-01-01T00:00:00Z&updatedAfter=2021-01-01T00:00:00Z|400|updatedAfter",
        "/sdmx/v2/availability/dataflow/*/*/*/*/COLOUR|400|componentId",
      })
  void whatTheGrammarsDoNotAllowIsNamed(String path, int status, String parameter) {
    ask(path, "*/*")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:frontier:problem:invalid-parameter"))
        .body("detail", containsString("\"" + parameter + "\""))
        .body("parameter", equalTo(parameter))
        .body("choices", not(empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "/sdmx/v1/data/BORDER_OPENNESS?detial=full, detail",
    "/sdmx/v1/data/BORDER_OPENNESS?detail=nodate, nodata",
    "/sdmx/v2/data?c[REGON]=CN, c[REGION]",
    "/sdmx/v2/data?attributes=OBS_NOTES, OBS_NOTE",
    "/sdmx/v2/availability/dataflow/*/*/*/*/REGIONS, REGION",
  })
  void whatWasMeantIsOfferedFirst(String path, String meant) {
    ask(path, "*/*").then().statusCode(400).body("choices[0]", equalTo(meant));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/sdmx/v1/data/NOWHERE|404|nothing-matches",
        "/sdmx/v1/data/BORDER_OPENNESS/all/SOMEBODY|404|nothing-matches",
        "/sdmx/v1/data/BORDER_OPENNESS/A.NONE.|404|nothing-matches",
        "/sdmx/v1/data/BORDER_OPENNESS/all/all/all|404|not-found",
        "/sdmx/v1/codelist/all/CL_COLOUR|404|nothing-matches",
        "/sdmx/v1/codelist/all/CL_FREQ/latest/ZZ|404|nothing-matches",
        "/sdmx/v1/categoryscheme|404|nothing-matches",
        "/sdmx/v1/dataflow/all/all/latest/ITEM|404|not-found",
        "/sdmx/v1/colours|404|not-found",
        "/sdmx/v1/availability/BORDER_OPENNESS/A.NONE.|404|nothing-matches",
        "/sdmx/v2/data/dataflow/FRONTIER/NOWHERE|404|nothing-matches",
        "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/2.0|404|nothing-matches",
        "/sdmx/v2/structure/codelist/FRONTIER/CL_COLOUR|404|nothing-matches",
        "/sdmx/v2/structure/colours|404|not-found",
        "/sdmx/v1/schema/dataflow/FRONTIER/BORDER_OPENNESS|501|part-not-offered",
        "/sdmx/v1/metadata/BORDER_OPENNESS|501|part-not-offered",
        "/sdmx/v2/schema/dataflow/FRONTIER/BORDER_OPENNESS|501|part-not-offered",
        "/sdmx/v2/metadata/metadataflow|501|part-not-offered",
        "/sdmx/v2/registration|501|part-not-offered",
        "/sdmx/v2/data?sort=TIME_PERIOD|501|part-not-offered",
        "/sdmx/v2/data?offset=1&limit=2|501|part-not-offered",
      })
  void whatIsNotThereIsSaidAsTheVersionSaysIt(String path, int status, String slug) {
    ask(path, "*/*")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:frontier:problem:" + slug));
  }

  @ParameterizedTest
  @CsvSource({
    "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/A.NONE.*",
    "/sdmx/v2/data/provisionagreement",
    "/sdmx/v2/availability/dataflow/*/*/*/A.NONE.*",
    "/sdmx/v2/structure/categoryscheme",
  })
  void inVersion2NothingFoundIsNoError(String path) {
    ask(path, "*/*").then().statusCode(204);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/sdmx/v1/data/BORDER_OPENNESS|application/vnd.sdmx.data+json;version=2.0.0|version=2.1",
        "/sdmx/v1/data/BORDER_OPENNESS|application/pdf|vnd.sdmx.genericdata+xml;version=2.1",
        "/sdmx/v1/data/BORDER_OPENNESS|application/vnd.sdmx.data+csv;version=1.0.0;labels=all|csv",
        "/sdmx/v2/data|application/vnd.sdmx.genericdata+xml;version=2.1|data+xml;version=3.0.0",
        "/sdmx/v1/codelist|application/vnd.sdmx.structure+xml;version=3.0.0|version=2.1",
        "/sdmx/v2/structure|text/csv|vnd.sdmx.structure+json;version=2.0.0",
      })
  void aFormatThatIsNotOfferedIsAnsweredWithThoseThatAre(
      String path, String accept, String offered) {
    given()
        .header("Accept", accept)
        .header("Accept-Language", "en")
        .get(path)
        .then()
        .statusCode(406)
        .body("type", equalTo("urn:frontier:problem:not-acceptable"))
        .body("detail", containsString(offered));
  }

  @Test
  void noNonsenseIsAFailure() throws IOException {
    Random random = new Random(4);
    String letters = "A.*+~,()[]:/%20%2F%C3%28%E4%B8%ADc=&?'\"<>0123456789TZ-_@$#!";
    for (int i = 0; i < 300; i++) {
      StringBuilder nonsense = new StringBuilder();
      for (int length = random.nextInt(12); length >= 0; length--) {
        char c = letters.charAt(random.nextInt(letters.length()));
        nonsense.append("\"<>#".indexOf(c) >= 0 ? "%25" : c == '%' ? "%25" : String.valueOf(c));
      }
      String path =
          List.of(
                  "/sdmx/v1/data/BORDER_OPENNESS/",
                  "/sdmx/v1/data/",
                  "/sdmx/v1/codelist/",
                  "/sdmx/v1/",
                  "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/",
                  "/sdmx/v2/structure/codelist/",
                  "/sdmx/v2/data?c[TIME_PERIOD]=",
                  "/sdmx/v2/data?c[OBS_VALUE]=",
                  "/sdmx/v2/data?",
                  "/sdmx/v2/availability/")
              .get(random.nextInt(10));

      int status = rawStatus(path + nonsense);

      assertTrue(status < 500 || status == 501, path + nonsense + ": " + status);
    }
  }

  /** Without a client in between, which would refuse or mend what it is given. */
  private int rawStatus(String path) throws IOException {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String line =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      return Integer.parseInt(line.split(" ")[1]);
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
