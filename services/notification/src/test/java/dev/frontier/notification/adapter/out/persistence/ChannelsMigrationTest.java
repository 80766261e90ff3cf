package dev.frontier.notification.adapter.out.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Database;
import dev.frontier.notification.MigratedSchema;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
  private MigratedSchema schema;

  @BeforeEach
  void schema() {
    schema = database.schema(SCHEMA);
  }

  @AfterEach
  void clear() {
    schema.drop();
  }

  @Test
  void webhooksKeepTheirSecretsAndMessagesTheirIdsAttemptsAndPlans() {
    schema.migrate("4.0");
    schema.run(
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

    schema.migrate("5.0");

    assertThat(
            schema.rows(
                "SELECT id, kind, state, address, receiver, signing, secret, ended_at IS NULL FROM"
                    + " channel ORDER BY id"))
        .containsExactly(
            LIVE
                + " webhook verified HTTPS://Example.org/hook?a=1 example.org:443 symmetric \\x0102"
                + " t",
            ENDED + " webhook verified http://[::1]:81 [::1]:81 symmetric null f");
    assertThat(schema.rows("SELECT subscription_id, channel_id FROM subscription_channel"))
        .containsExactly(LIVE + " " + LIVE);
    assertThat(
            schema.rows(
                "SELECT id, channel_id, state, attempts, next_attempt_at = '2026-12-01Z' FROM"
                    + " message ORDER BY id"))
        .containsExactly(
            SENT + " " + LIVE + " delivered 1 null", WAITING + " " + LIVE + " pending 2 t");
    assertThat(schema.rows("SELECT message_id, alert_id FROM message_alert ORDER BY 1"))
        .containsExactly(SENT + " " + SENT, WAITING + " " + WAITING);
    assertThat(schema.rows("SELECT message_id, number, status FROM message_attempt"))
        .containsExactly(SENT + " 1 200");
    assertThat(schema.rows("SELECT alert_id FROM delivery WHERE state = 'pending'"))
        .as("what the release before would send once more")
        .isEmpty();
  }
}
