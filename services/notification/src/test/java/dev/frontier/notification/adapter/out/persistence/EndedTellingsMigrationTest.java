package dev.frontier.notification.adapter.out.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Database;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What subscriptions told that ended before this release is left out of the indexes too. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class EndedTellingsMigrationTest {
  private static final String SCHEMA = "before_ended_tellings";
  private static final String LIVE = "00000000-0000-7000-8000-000000000001";
  private static final String ENDED = "00000000-0000-7000-8000-000000000002";

  @Inject Database database;

  @Inject
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Inject
  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @Inject
  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @AfterEach
  void clear() {
    database.update("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
  }

  @Test
  void whatEndedLongAgoStandsAsItStoodButIsFoundByNoChange() {
    flyway("9.2").migrate();
    in(
        """
        INSERT INTO subscription (id, owner, kind, indicator, region, bound, trips_at, language, created_at, ended_at)
        VALUES ('%1$s', 'o', 'falls_below', 'GDP', 'CN-GX', 9, 9, 'en', now(), NULL),
               ('%2$s', 'o', 'falls_below', 'GDP', 'CN-GX', 9, 9, 'en', now(), now());
        INSERT INTO telling (subscription_id, indicator, region, period, kind, first_alert, told, recovers_at, rearms,
                             rearmed, open)
        SELECT id, 'GDP', 'CN-GX', '2022', 'falls_below', id, 8, 9, false, false, true FROM subscription;
        """
            .formatted(LIVE, ENDED));

    flyway("9.5").migrate();

    assertThat(
            only("SELECT string_agg(subscription_id::text, ' ') FROM telling WHERE open AND ended"))
        .isEqualTo(ENDED);
    assertThat(
            only(
                """
                SELECT string_agg(subscription_id::text, ' ')
                  FROM subscriptions_concerned('{}', '{}', '{}', '{}', '{}', '{GDP}', '{CN-GX}', '{2022}',
                         '{falls_below}', '{7}', '{0}')
                """))
        .isEqualTo(LIVE);
    assertThat(only("SELECT count(*) FROM telling WHERE open")).isEqualTo("2");
  }

  private Flyway flyway(String target) {
    return Flyway.configure()
        .dataSource(url, user, password)
        .schemas(SCHEMA)
        .locations("db/platform", "db/migration")
        .target(target)
        .load();
  }

  private void in(String statements) {
    database.run(
        connection -> {
          try (Statement statement = within(connection)) {
            return statement.execute(statements);
          }
        });
  }

  private String only(String query) {
    return database.run(
        connection -> {
          try (Statement statement = within(connection);
              ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
          }
        });
  }

  private static Statement within(Connection connection) throws SQLException {
    Statement statement = connection.createStatement();
    statement.execute("SET search_path TO " + SCHEMA);
    return statement;
  }
}
