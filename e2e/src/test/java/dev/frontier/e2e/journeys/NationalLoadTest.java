package dev.frontier.e2e.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.e2e.support.LoadEvents;
import dev.frontier.e2e.support.Loads;
import dev.frontier.e2e.support.NationalFigures;
import dev.frontier.e2e.support.Series;
import dev.frontier.e2e.support.Stack;
import dev.frontier.e2e.support.Users;
import io.restassured.response.Response;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A statistician loads the whole nation, from the command line or by a program, and another one
 * publishes it. After the page, which shows the regions of the paper.
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

  private static final List<String> PROVINCES =
      Stream.concat(NationalFigures.BORDER.stream(), OTHERS.stream().map("CN-"::concat)).toList();

  /** As many as an office's clerk waits for. */
  private static final NationalFigures FEW =
      new NationalFigures(
          List.of("LOAD_A", "LOAD_B", "LOAD_C", "LOAD_D", "LOAD_E"), PROVINCES, 1984, 40);

  /** What the nation has: 300,080 figures in 2,480 series. */
  private static final NationalFigures MANY =
      new NationalFigures(
          IntStream.range(0, 80).mapToObj("LOAD_N%02d"::formatted).toList(), PROVINCES, 1900, 121);

  private static final String HEADER =
      "DATAFLOW,FREQ,INDICATOR,REGION,TIME_PERIOD,OBS_VALUE,OBS_STATUS\r\n";

  private final Stack stack = Stack.running();

  @Test
  void aFileOfThirtyOneProvincesIsLoadedPublishedByAnotherAndReadByAnybody() throws IOException {
    // Given a catalogue of all provinces and some indicators, and a file of 6,200 figures
    putIntoTheCatalogue(FEW);
    Path file = FEW.write();

    // When one statistician loads it and another one publishes it, both by the command line
    Stack.Result loaded =
        stack.frontier(
            "load", file.toString(), "--user", "statistician-a", "--reason", "历史数据补录 / history");
    Matcher next = Pattern.compile("\\./frontier publish ([0-9a-f-]{36})").matcher(loaded.output());
    assertTrue(next.find(), loaded.output());
    Stack.Result own = stack.frontier("publish", next.group(1), "--user", "statistician-a");
    Stack.Result published = stack.frontier("publish", next.group(1), "--user", "statistician-b");

    // Then not by the same, and anybody reads it, under one vintage in all provinces
    assertEquals(1, own.exit(), own.output());
    assertEquals(0, published.exit(), published.output());
    await().atMost(SOON).until(() -> Series.of("LOAD_E", "CN-GD").value("2020") != null);
    await().atMost(SOON).until(() -> Series.of("LOAD_A", "CN-GX").periods().size() == FEW.years());
    assertEquals(FEW.value("LOAD_E", 2020), Series.of("LOAD_E", "CN-GD").value("2020"));
    assertEquals(
        Series.of("LOAD_E", "CN-GD").vintage("2020"), Series.of("LOAD_A", "CN-GX").vintage("1990"));
  }

  @Test
  void threeHundredThousandFiguresAreFollowedWhileTheyComeAndAreReadByAnybodyInTheEnd() {
    // Given a load that somebody follows from the beginning
    putIntoTheCatalogue(MANY);
    String id = Loads.announce();
    LoadEvents events = Loads.follow(id);

    // When it is sent as it is made, and another one publishes it
    HttpResponse<String> sent = Loads.send(id, MANY::open);
    Response published = Loads.publish(id);

    // Then its rows were told of while they came, more each time, and what became of it at the end
    assertEquals(200, sent.statusCode(), sent.body());
    List<LoadEvents.Event> told = events.untilItEnds(SOON);
    List<Long> onTheWay =
        told.stream()
            .filter(event -> event.state().equals("receiving") && event.rowsRead() > 0)
            .map(LoadEvents.Event::rowsRead)
            .toList();
    assertTrue(onTheWay.stream().anyMatch(rows -> rows < MANY.rows()), told.toString());
    assertEquals(onTheWay.stream().sorted().toList(), onTheWay);
    assertEquals(
        new LoadEvents.Event("accepted", MANY.rows()), told.get(told.size() - 1), told.toString());

    // And anybody reads every series of it, and every figure of a series
    assertEquals(200, published.statusCode(), published.asString());
    MANY.indicators()
        .forEach(
            indicator ->
                await()
                    .atMost(SOON)
                    .until(
                        () ->
                            Series.vintages(indicator, PROVINCES, "2020").size()
                                == PROVINCES.size()));
    assertEquals(MANY.years(), Series.of("LOAD_N40", "CN-GD").periods().size());
    assertEquals(MANY.value("LOAD_N79", 2020), Series.of("LOAD_N79", "CN-NX").value("2020"));
  }

  @Test
  void aLoadThatIsInterruptedAtTheTerminalIsCalledOff() throws Exception {
    // Given a load of two million rows on its way
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
    assertEquals("cancelled", Loads.state(id));
  }

  private static String latest(String property) {
    return Users.as("statistician-a").get("/api/uploads").path("[0]." + property);
  }

  private static void putIntoTheCatalogue(NationalFigures figures) {
    OTHERS.forEach(NationalLoadTest::putProvince);
    Loads.putIntoTheCatalogue(figures);
  }

  private static void putProvince(String code) {
    int status =
        Users.as("statistician-a")
            .body(
                """
                {"gb2260":"%2$d0000","nameZh":"省 %1$s","nameEn":"Province %1$s",\
                "kind":"province","members":[],"landNeighbours":[]}\
                """
                    .formatted(code, DIGITS.get(OTHERS.indexOf(code))))
            .put("/api/regions/CN-" + code)
            .statusCode();
    assertTrue(status / 100 == 2, code + " " + status);
  }
}
