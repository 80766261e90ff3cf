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

/** What subscriptions told that ended before this release is left out of the indexes too. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class EndedTellingsMigrationTest {
  private static final String SCHEMA = "before_ended_tellings";
  private static final String LIVE = "00000000-0000-7000-8000-000000000001";
  private static final String ENDED = "00000000-0000-7000-8000-000000000002";

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
  void whatEndedLongAgoStandsAsItStoodButIsFoundByNoChange() {
    schema.migrate("9.2");
    schema.run(
        """
        INSERT INTO subscription (id, owner, kind, indicator, region, bound, trips_at, language, created_at, ended_at)
        VALUES ('%1$s', 'o', 'falls_below', 'GDP', 'CN-GX', 9, 9, 'en', now(), NULL),
               ('%2$s', 'o', 'falls_below', 'GDP', 'CN-GX', 9, 9, 'en', now(), now());
        INSERT INTO telling (subscription_id, indicator, region, period, kind, first_alert, told, recovers_at, rearms,
                             rearmed, open)
        SELECT id, 'GDP', 'CN-GX', '2022', 'falls_below', id, 8, 9, false, false, true FROM subscription;
        """
            .formatted(LIVE, ENDED));

    schema.migrate("9.5");

    assertThat(
            schema.rows(
                "SELECT string_agg(subscription_id::text, ' ') FROM telling WHERE open AND ended"))
        .containsExactly(ENDED);
    assertThat(
            schema.rows(
                """
                SELECT string_agg(subscription_id::text, ' ')
                  FROM subscriptions_concerned('{}', '{}', '{}', '{}', '{}', '{GDP}', '{CN-GX}', '{2022}',
                         '{falls_below}', '{7}', '{0}')
                """))
        .containsExactly(LIVE);
    assertThat(schema.rows("SELECT count(*) FROM telling WHERE open")).containsExactly("2");
  }
}
