package dev.frontier.e2e.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.Series;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import io.restassured.response.Response;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A statistician loads the whole nation from the command line, and another one publishes it. After
 * the page, which shows the regions of the paper.
 */
@Order(55)
class NationalLoadTest {
  private static final Duration SOON = Duration.ofSeconds(120);

  /** All but the nine of the land border, which the paper's data has put into the catalogue. */
  private static final List<String> OTHERS =
      List.of(
          "BJ", "TJ", "HE", "SX", "SH", "JS", "ZJ", "AH", "FJ", "JX", "SD", "HA", "HB", "HN", "GD",
          "HI", "CQ", "SC", "GZ", "SN", "QH", "NX");

  /** Of GB/T 2260, in the order of the others. */
  private static final List<Integer> DIGITS =
      List.of(
          11, 12, 13, 14, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 46, 50, 51, 52, 61, 63, 64);

  private static final List<String> BORDER =
      List.of("LN", "JL", "HL", "NM", "GS", "XJ", "XZ", "YN", "GX");

  private static final List<String> INDICATORS =
      List.of("LOAD_A", "LOAD_B", "LOAD_C", "LOAD_D", "LOAD_E");

  private static final int YEARS = 40;

  private static final String HEADER =
      "DATAFLOW,FREQ,INDICATOR,REGION,TIME_PERIOD,OBS_VALUE,OBS_STATUS\r\n";

  @Test
  void aFileOfThirtyOneProvincesIsLoadedPublishedByAnotherAndReadByAnybody() throws IOException {
    // Given a catalogue of all provinces and some indicators, and a file of 6,200 figures
    Stack stack = Stack.running();
    OTHERS.forEach(NationalLoadTest::putProvince);
    INDICATORS.forEach(NationalLoadTest::putIndicator);
    Path file = write();

    // When one statistician loads it and another one publishes it, both by the command line
    Stack.Result loaded = awaitAccepted(stack, file);
    Matcher next = Pattern.compile("\\./frontier publish ([0-9a-f-]{36})").matcher(loaded.output());
    assertTrue(next.find(), loaded.output());
    Stack.Result own = stack.frontier("publish", next.group(1), "--user", "statistician-a");
    Stack.Result published = stack.frontier("publish", next.group(1), "--user", "statistician-b");

    // Then not by the same, and anybody reads it, under one vintage in all provinces
    assertEquals(1, own.exit(), own.output());
    assertEquals(0, published.exit(), published.output());
    await().atMost(SOON).until(() -> Series.of("LOAD_E", "CN-GD").value("2020") != null);
    await().atMost(SOON).until(() -> Series.of("LOAD_A", "CN-GX").periods().size() == YEARS);
    assertEquals(new BigDecimal("2020.44"), Series.of("LOAD_E", "CN-GD").value("2020"));
    assertEquals(
        Series.of("LOAD_E", "CN-GD").vintage("2020"), Series.of("LOAD_A", "CN-GX").vintage("1990"));
  }

  @Test
  void aLoadThatIsInterruptedAtTheTerminalIsCalledOff() throws Exception {
    // Given a load of two million rows on its way
    Stack stack = Stack.running();
    Path file = Files.createTempFile("long", ".csv");
    file.toFile().deleteOnExit();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int row = 0; row < 2_000_000; row++) {
        out.write("FRONTIER:BORDER_OPENNESS(1.0),A,LOAD_A,CN-NOWHERE,1990,1,A\r\n");
      }
    }
    Path printed = Files.createTempFile("load", ".out");
    printed.toFile().deleteOnExit();
    Process load =
        stack.atATerminal(
            printed, "load", file.toString(), "--user", "statistician-a", "--reason", "too long");
    await().atMost(SOON).until(() -> "receiving".equals(latest("state")));
    String id = latest("id");

    // When Ctrl-C is pressed
    stack.shell("kill -INT " + load.pid());

    // Then it says that it is called off, and so it is
    assertTrue(load.waitFor(60, TimeUnit.SECONDS));
    assertTrue(Files.readString(printed).contains("called off"), Files.readString(printed));
    assertEquals("cancelled", upload(id).path("state"));
  }

  private static String latest(String property) {
    return Users.as("statistician-a").get("/api/uploads").path("[0]." + property);
  }

  private static Response upload(String id) {
    return Users.as("statistician-a").get("/api/uploads/" + id);
  }

  /** The codes reach the service that receives a moment after they were put. */
  private static Stack.Result awaitAccepted(Stack stack, Path file) {
    Stack.Result[] last = new Stack.Result[1];
    await()
        .atMost(SOON)
        .until(
            () -> {
              last[0] =
                  stack.frontier(
                      "load",
                      file.toString(),
                      "--user",
                      "statistician-a",
                      "--reason",
                      "历史数据补录 / history");
              assertTrue(
                  last[0].exit() == 0 || last[0].output().contains("code list"), last[0].output());
              return last[0].exit() == 0;
            });
    return last[0];
  }

  private static Path write() throws IOException {
    Path file = Files.createTempFile("nation", ".csv");
    file.toFile().deleteOnExit();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int i = 0; i < INDICATORS.size(); i++) {
        for (String region : concat()) {
          for (int year = 2024 - YEARS; year < 2024; year++) {
            out.write(
                "FRONTIER:BORDER_OPENNESS(1.0),A,%s,CN-%s,%d,%d.%d%d,A\r\n"
                    .formatted(INDICATORS.get(i), region, year, year, i, i));
          }
        }
      }
    }
    return file;
  }

  private static List<String> concat() {
    return java.util.stream.Stream.concat(BORDER.stream(), OTHERS.stream()).toList();
  }

  private static void putProvince(String code) {
    put(
        "/api/regions/CN-" + code,
        """
        {"gb2260":"%2$d0000","nameZh":"省 %1$s","nameEn":"Province %1$s","kind":"province",\
        "members":[],"landNeighbours":[]}\
        """
            .formatted(code, DIGITS.get(OTHERS.indexOf(code))));
  }

  private static void putIndicator(String code) {
    put(
        "/api/indicators/" + code,
        """
        {"nameZh":"指标 %1$s","nameEn":"Indicator %1$s","unit":"CNY","unitMult":4,"decimals":2,\
        "freq":"A","higherIsBetter":true}\
        """
            .formatted(code));
  }

  private static void put(String path, String body) {
    int status =
        Users.as("statistician-a")
            .contentType("application/json")
            .body(body)
            .put(path)
            .then()
            .extract()
            .statusCode();
    assertTrue(status / 100 == 2, path + " " + status);
  }
}
