package dev.frontier.indicator.adapter.out.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims that were registered before days were kept are looked at, too. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class ClaimDaysMigrationTest {

  private static final String SCHEMA = "claim_days_migration";

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @Inject DataSource dataSource;

  @BeforeEach
  @AfterEach
  void noSchema() throws SQLException {
    run("drop schema if exists " + SCHEMA + " cascade");
  }

  @Test
  void whatCountsFacilitiesIsLookedAtFromTheDayAfterItWasRegisteredOn() throws SQLException {
    migrate("4.6");
    run(
        """
        insert into %s.claim (id, type, content, text_zh, text_en, mentions, registered_at, registered_by)
        values
          ('A', 'facilities', '{"type": "facilities", "kinds": ["EXPO"], "region": "CN"}', '', '', '{}',
           '2026-03-01T15:59:59Z', 's'),
          ('B', 'readings',
           '{"type": "readings", "readings": [{"type": "level"}, {"type": "facilities", "kinds": ["EXPO"]}]}', '',
           '', '{}', '2026-03-01T16:00:00Z', 's'),
          ('C', 'level', '{"type": "level", "region": "facilities"}', '', '', '{}', '2026-03-01T16:00:00Z', 's')
        """
            .formatted(SCHEMA));

    migrate("4.7");

    assertEquals(List.of("A 2026-03-02", "B 2026-03-03"), days());
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(url, user, password)
        .schemas(SCHEMA)
        .locations("db/platform", "db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> days() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select claim || ' ' || day from " + SCHEMA + ".claim_day order by claim")) {
      List<String> days = new ArrayList<>();
      while (row.next()) {
        days.add(row.getString(1));
      }
      return days;
    }
  }
}
