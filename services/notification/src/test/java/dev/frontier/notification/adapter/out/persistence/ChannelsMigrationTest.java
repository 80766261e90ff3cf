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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Webhooks of old become channels, and what was sent to them becomes messages. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class ChannelsMigrationTest {
  private static final String SCHEMA = "before_channels";
  private static final String LIVE = "00000000-0000-7000-8000-000000000001";
  private static final String ENDED = "00000000-0000-7000-8000-000000000002";
  private static final String INBOX = "00000000-0000-7000-8000-000000000003";
  private static final String SENT = "00000000-0000-7000-8000-0000000000a1";
  private static final String WAITING = "00000000-0000-7000-8000-0000000000a2";

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
  void webhooksKeepTheirSecretsAndMessagesTheirIdsAttemptsAndPlans() {
    flyway("4.0").migrate();
    in(
        """
        INSERT INTO subscription (id, owner, kind, measure, language, webhook_url, webhook_secret, created_at, ended_at)
        VALUES ('%1$s', 'o', 'measure_status_moves', '*', 'en', 'HTTPS://Example.org/hook?a=1', '\\x0102', now(), NULL),
               ('%2$s', 'o', 'measure_status_moves', '*', 'en', 'http://[::1]:81', NULL, now(), now()),
               ('%3$s', 'o', 'measure_status_moves', '*', 'en', NULL, NULL, now(), NULL);
        INSERT INTO alert (id, owner, subscription_id, kind, event_id, measure, language, text_zh, text_en, facts, created_at)
        SELECT id, 'o', '%1$s', 'measure_status_moves', id, 'M01', 'en', '', '', '{}', now()
          FROM (VALUES ('%4$s'::uuid), ('%5$s'::uuid)) AS a (id);
        INSERT INTO delivery (alert_id, subscription_id, owner, url, receiver, state, attempts, next_attempt_at, created_at)
        VALUES ('%4$s', '%1$s', 'o', 'HTTPS://Example.org/hook?a=1', 'example.org:443', 'delivered', 1, NULL, now()),
               ('%5$s', '%1$s', 'o', 'HTTPS://Example.org/hook?a=1', 'example.org:443', 'pending', 2, '2026-12-01Z', now());
        INSERT INTO attempt (alert_id, number, at, took_ms, status) VALUES ('%4$s', 1, now(), 5, 200);
        """
            .formatted(LIVE, ENDED, INBOX, SENT, WAITING));

    flyway("5.0").migrate();

    assertThat(
            rows(
                "SELECT id, kind, state, address, receiver, signing, secret, ended_at IS NULL FROM"
                    + " channel ORDER BY id"))
        .containsExactly(
            LIVE
                + " webhook verified HTTPS://Example.org/hook?a=1 example.org:443 symmetric \\x0102"
                + " t",
            ENDED + " webhook verified http://[::1]:81 [::1]:81 symmetric null f");
    assertThat(rows("SELECT subscription_id, channel_id FROM subscription_channel"))
        .containsExactly(LIVE + " " + LIVE);
    assertThat(
            rows(
                "SELECT id, channel_id, state, attempts, next_attempt_at = '2026-12-01Z' FROM"
                    + " message ORDER BY id"))
        .containsExactly(
            SENT + " " + LIVE + " delivered 1 null", WAITING + " " + LIVE + " pending 2 t");
    assertThat(rows("SELECT message_id, alert_id FROM message_alert ORDER BY 1"))
        .containsExactly(SENT + " " + SENT, WAITING + " " + WAITING);
    assertThat(rows("SELECT message_id, number, status FROM message_attempt"))
        .containsExactly(SENT + " 1 200");
    assertThat(rows("SELECT alert_id FROM delivery WHERE state = 'pending'"))
        .as("what the release before would send once more")
        .isEmpty();
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

  private List<String> rows(String query) {
    return database.run(
        connection -> {
          List<String> rows = new ArrayList<>();
          try (Statement statement = within(connection);
              ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
              List<String> columns = new ArrayList<>();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(String.valueOf(row.getString(i)));
              }
              rows.add(String.join(" ", columns));
            }
          }
          return rows;
        });
  }

  private static Statement within(Connection connection) throws SQLException {
    Statement statement = connection.createStatement();
    statement.execute("SET search_path TO " + SCHEMA);
    return statement;
  }
}
