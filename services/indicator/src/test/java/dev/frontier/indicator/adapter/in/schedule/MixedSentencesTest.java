package dev.frontier.indicator.adapter.in.schedule;

import static dev.frontier.platform.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.frontier.indicator.Figures;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Sentences that say something of figures and of facilities. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class MixedSentencesTest extends DaysWorld {

  /** First key of the lock on an indicator. */
  private static final int INDICATOR = 0x494E_0002;

  @Test
  void aChangeOfTheRegisterIsJudgedAfterTheFiguresThatAreJustPublished() throws Exception {
    // Given a sentence of both, and figures of its indicator that somebody is about to publish
    String indicator = "MIXED_" + mark;
    Figures.put(put, Figures.named(indicator));
    register(
        "mixed",
        """
        {"type": "readings", "readings": [%s, {"type": "level", "indicator": "%s", "region": "%s",
         "period": "2018", "relation": "equals", "figure": "5.00"}]}
        """
            .formatted(airports(1), indicator, province));
    CompletableFuture<Void> changed;
    try (Connection publishing = dataSource.getConnection()) {
      publishing.setAutoCommit(false);
      try (PreparedStatement hold =
          publishing.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
        hold.setInt(1, INDICATOR);
        hold.setInt(2, indicator.hashCode());
        hold.execute();
      }

      // When the register changes meanwhile
      changed = CompletableFuture.runAsync(() -> airport("A", null, null));

      // Then it waits for them
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  count(
                          "select count(*) from pg_locks where locktype = 'advisory'"
                              + " and not granted and classid::bigint = ? and objid::bigint = ?",
                          (long) INDICATOR,
                          indicator.hashCode() & 0xFFFF_FFFFL)
                      == 1);
      assertFalse(changed.isDone());
      publishing.rollback();
    }
    changed.get(30, TimeUnit.SECONDS);
    one("mixed").body("claim.verdict.reason", equalTo("ambiguous"));
  }
}
