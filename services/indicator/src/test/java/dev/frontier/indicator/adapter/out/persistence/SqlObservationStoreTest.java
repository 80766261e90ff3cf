package dev.frontier.indicator.adapter.out.persistence;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.release;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.indicator.Figures;
import dev.frontier.indicator.NaiveModel;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReadSeries;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.indicator.application.SeriesAnswer;
import dev.frontier.indicator.domain.change.Measure;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.PeriodRange;
import dev.frontier.platform.testing.EventReader;
import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.platform.testing.TestEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** History as PostgreSQL keeps it, against the naive model over the log. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SqlObservationStoreTest {

  private static final List<String> REGIONS =
      List.of("CN-A", "CN-B", "CN-C", "CN-D", "CN", "GROUP");

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;
  @Inject ReadSeries read;
  @Inject DataSource dataSource;

  @BeforeEach
  void theSmallCountry() {
    Figures.put(put, Figures.NATION);
    Figures.MEMBERS.forEach(code -> Figures.put(put, Figures.province(code)));
    Figures.put(put, Figures.GROUP);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void anyInstantReplaysAsTheNaiveModelWhateverTheOrderOfArrival(int seed) throws SQLException {
    Random random = new Random(seed);
    String indicator = "SQL_RANDOM_" + seed;
    Figures.put(put, Figures.named(indicator));
    List<Release> log = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      log.add(Figures.of(indicator, randomRelease(i, random)));
    }
    List<Release> arriving = new ArrayList<>(log);
    Collections.shuffle(arriving, random);

    for (int from = 0; from < arriving.size(); from += 7) {
      receive.handle(arriving.subList(from, Math.min(arriving.size(), from + 7)));
    }

    for (int number = 0; number < 150; number += 1 + random.nextInt(10)) {
      assertEquals(naive(log, number), replayed(indicator, number), "as of " + number);
    }
    assertEquals(naive(log, 1000), replayed(indicator, 1000));
    assertEquals(0, gapsAndOverlaps(indicator));
  }

  @Test
  void aVintageThatIsThereAlreadyIsLeftAsItIs() throws SQLException {
    Figures.put(put, Figures.named("SQL_TWICE"));
    Release first = Figures.of("SQL_TWICE", release(1, "CN-A", figure(2017, "1.50")));
    receive.handle(List.of(first, first));

    receive.handle(List.of(Figures.of("SQL_TWICE", release(1, "CN-A", figure(2017, "9.99")))));

    assertEquals("1.50", replayed("SQL_TWICE", 1).get("CN-A 2017 LEVEL"));
    assertEquals(0, gapsAndOverlaps("SQL_TWICE"));
  }

  @Test
  void digitsComeBackAsFiled() {
    Figures.put(put, Figures.named("SQL_DIGITS"));
    String digits = "12345678901234567890123456789.012345678900";

    receive.handle(List.of(Figures.of("SQL_DIGITS", release(1, "CN-A", figure(2017, digits)))));

    assertEquals(digits, replayed("SQL_DIGITS", 1).get("CN-A 2017 LEVEL"));
  }

  @Test
  void totalsChainWhenSeriesOfOneIndicatorAreTakenInAtTheSameTime() throws Exception {
    String indicator = "SQL_RACE";
    Figures.put(put, Figures.named(indicator));
    receive.handle(
        Figures.MEMBERS.stream()
            .map(it -> Figures.of(indicator, release(0, it, figure(2017, "100"))))
            .toList());
    int each = 25;

    race(indicator, each);

    int changes = Figures.MEMBERS.size() * each;
    // The first figures are told, too: each changes the coverage of the total.
    List<String[]> levels = totals(indicator, Figures.MEMBERS.size() + changes);
    for (int i = 1; i < levels.size(); i++) {
      assertEquals(levels.get(i - 1)[1], levels.get(i)[0], "change " + i);
    }
    assertEquals(
        replayed(indicator, 100_000).get("GROUP 2017 LEVEL"), levels.get(levels.size() - 1)[1]);
  }

  /** Every member is revised by a thread of its own, as partitions on several replicas would be. */
  private void race(String indicator, int each) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(Figures.MEMBERS.size());
    CyclicBarrier start = new CyclicBarrier(Figures.MEMBERS.size());
    List<Future<?>> running = new ArrayList<>();
    for (int m = 0; m < Figures.MEMBERS.size(); m++) {
      int member = m;
      running.add(
          threads.submit(
              () -> {
                start.await();
                for (int i = 1; i <= each; i++) {
                  Release revision =
                      release(
                          i,
                          Figures.MEMBERS.get(member),
                          Figures.revised(2017, Integer.toString(100 + i * (member + 1))));
                  receive.handle(List.of(Figures.of(indicator, revision)));
                }
                return null;
              }));
    }
    for (Future<?> future : running) {
      future.get();
    }
    threads.shutdown();
  }

  /** Old and new of the total, in the order in which they were announced. */
  private static List<String[]> totals(String indicator, int count) throws Exception {
    List<String[]> levels = new ArrayList<>();
    try (EventReader reader = TestEvents.consume("frontier.indicator-changes.v1")) {
      for (EventReader.Event event :
          reader.await(it -> (indicator + ":GROUP").equals(it.key()), count)) {
        for (JsonNode change : new ObjectMapper().readTree(event.json()).get("changes")) {
          if (change.get("measure").asText().equals("level")) {
            levels.add(new String[] {change.get("old").asText(), change.get("new").asText()});
          }
        }
      }
    }
    return levels;
  }

  private static Release randomRelease(int number, Random random) {
    List<Release.Item> items = new ArrayList<>();
    for (int year = 2017; year <= 2019; year++) {
      switch (random.nextInt(8)) {
        case 0 -> items.add(Figures.withdrawn(year));
        case 1 -> items.add(Figures.missing(year));
        case 2, 3, 4 -> items.add(Figures.revised(year, random.nextInt(20) + ".25"));
        default -> {
          // This release says nothing about this year.
        }
      }
    }
    if (items.isEmpty()) {
      items.add(Figures.revised(2017, "1"));
    }
    return release(number, REGIONS.get(random.nextInt(5)), items.toArray(Release.Item[]::new));
  }

  private Map<String, String> naive(List<Release> log, int number) {
    NaiveModel model = new NaiveModel(log, Figures.vintage(number));
    Map<String, String> values = new HashMap<>();
    for (String region : REGIONS) {
      for (int year = 2017; year <= 2019; year++) {
        for (Measure measure : Measure.values()) {
          String value = model.value(region, year, measure);
          if (value != null) {
            values.put(region + " " + year + " " + measure, value);
          }
        }
      }
    }
    return values;
  }

  private Map<String, String> replayed(String indicator, int number) {
    Map<String, String> values = new HashMap<>();
    for (SeriesAnswer.Series series :
        read.read(List.of(indicator), REGIONS, PeriodRange.ALL, Figures.vintage(number)).series()) {
      for (SeriesAnswer.Point point : series.points()) {
        String at = series.region() + " " + point.period() + " ";
        add(values, at + Measure.LEVEL, point.level().outcome().value());
        point.share().ifPresent(it -> add(values, at + Measure.SHARE_OF_NATIONAL, six(it.value())));
        point
            .growth()
            .ifPresent(it -> add(values, at + Measure.YOY_ABSOLUTE, it.absolute().value()));
        point
            .growth()
            .ifPresent(it -> add(values, at + Measure.YOY_PERCENT, six(it.percent().value())));
        point.rank().ifPresent(it -> add(values, at + Measure.RANK, it.place().value()));
      }
    }
    return values;
  }

  private static void add(Map<String, String> values, String key, BigDecimal value) {
    if (value != null) {
      values.put(key, value.toPlainString());
    }
  }

  private static BigDecimal six(BigDecimal percent) {
    return percent == null ? null : percent.setScale(6, RoundingMode.HALF_UP);
  }

  /** Vintages that do not end where the next one begins; zero if history is whole. */
  private int gapsAndOverlaps(String indicator) throws SQLException {
    String sql =
        """
        select count(*) from (
          select known_to, lead(known_from) over (
            partition by indicator, region, period order by known_from) as next
          from observation where indicator = '%s') as history
        where known_to is distinct from next
        """
            .formatted(indicator);
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getInt(1);
    }
  }
}
