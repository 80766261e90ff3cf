package dev.frontier.indicator.adapter.out.persistence;

import static dev.frontier.indicator.Figures.release;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a load takes in by the thousand is what the same figures one by one would have become. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class LargeBatchTest {

  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2024;
  private static final List<String> FILING = List.of("CN-A", "CN-B", "CN-C", "CN-D", "CN");

  /** Texts that a format of rows and columns could mistake for its own marks. */
  private static final List<String> NOTES =
      List.of(
          "\\N", "a\tb", "two\nlines\r\n", "back\\slash", "\"quoted\", and more", "\\.", "注释 “甲”");

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;
  @Inject DataSource dataSource;

  @BeforeEach
  void theSmallCountry() {
    Figures.put(put, Figures.NATION);
    Figures.MEMBERS.forEach(code -> Figures.put(put, Figures.province(code)));
    Figures.put(put, Figures.GROUP);
    Figures.put(put, Figures.named("BATCH_WHOLE"));
    Figures.put(put, Figures.named("BATCH_SINGLE"));
  }

  @Test
  void aLargeBatchBecomesWhatItsReleasesBecomeOneByOne() throws SQLException {
    List<Release> log = log(new Random(11));
    log.forEach(it -> receive.handle(List.of(Figures.of("BATCH_SINGLE", it))));

    receive.handle(log.stream().map(it -> Figures.of("BATCH_WHOLE", it)).toList());

    assertEquals(rows("BATCH_SINGLE"), rows("BATCH_WHOLE"));
  }

  @Test
  void aBatchThatCannotBeTakenInWholeLeavesNothing() throws SQLException {
    Figures.put(put, Figures.named("BATCH_BROKEN"));
    Release.Item unstorable =
        new Release.Item(Period.ofYear(2020), Action.PUBLISHED, BigDecimal.ONE, "A", "a\u0000b");
    List<Release> releases =
        List.of(
            Figures.of("BATCH_BROKEN", release(1, "CN-A", Figures.figure(2020, "1"))),
            Figures.of("BATCH_BROKEN", release(2, "CN-B", unstorable)));

    assertThrows(
        RecordFailure.class,
        () -> QuarkusTransaction.requiringNew().run(() -> receive.handle(releases)));

    assertEquals(List.of(), rows("BATCH_BROKEN"));
  }

  /** Long series that begin, and then some years of them revised, repeated and withdrawn. */
  private static List<Release> log(Random random) {
    List<Release> log = new ArrayList<>();
    for (String region : FILING) {
      List<Release.Item> items = new ArrayList<>();
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        items.add(item(year, random));
      }
      log.add(release(log.size(), region, items.toArray(Release.Item[]::new)));
    }
    for (int i = 0; i < 200; i++) {
      int year = FIRST_YEAR - 3 + random.nextInt(LAST_YEAR - FIRST_YEAR + 6);
      String region = FILING.get(random.nextInt(FILING.size()));
      log.add(release(log.size(), region, item(year, random)));
    }
    return log;
  }

  private static Release.Item item(int year, Random random) {
    int dice = random.nextInt(10);
    if (dice == 0) {
      return Figures.withdrawn(year);
    }
    if (dice == 1) {
      return Figures.missing(year);
    }
    return new Release.Item(
        Period.ofYear(year),
        Action.PUBLISHED,
        new BigDecimal(random.nextInt(100) + ".250"),
        "A",
        NOTES.get(random.nextInt(NOTES.size())));
  }

  private List<String> rows(String indicator) throws SQLException {
    String sql =
        """
        select region, period, known_from, known_to, dataflow, freq, action, value, status, note
        from observation where indicator = '%s' order by region, period, known_from
        """
            .formatted(indicator);
    List<String> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          row.append(rows.getString(column)).append('|');
        }
        found.add(row.toString());
      }
    }
    return found;
  }
}
