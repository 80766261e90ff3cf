package dev.frontier.notification.adapter.out.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Api;
import dev.frontier.notification.Feed;
import dev.frontier.notification.News;
import dev.frontier.notification.application.HandleIndicatorChanges;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of what was told before, that is read which a change can concern. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class StandingsReadTest {
  @Inject Feed feed;
  @Inject HandleIndicatorChanges changes;
  private final Api reader = Api.as("reader");

  @Test
  void anEarlierPeriodToldBeforeKeepsALaterOneQuietUntilThereIsARecovery() {
    String indicator = feed.indicator();
    subscribe(indicator, ",\"recovery\":\"950\"");
    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));

    int told = changes.handle(News.falls(indicator, UUID.randomUUID(), 2, 2));

    assertThat(told).isZero();
  }

  @Test
  void withoutARecoveryEachPeriodIsToldByItselfAndOnce() {
    String indicator = feed.indicator();
    subscribe(indicator, "");
    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));

    int told = changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 2));

    assertThat(told).isEqualTo(1);
  }

  private void subscribe(String indicator, String recovery) {
    reader
        .subscribe(
            ("{\"rule\":{\"kind\":\"falls_below\",\"indicator\":\"%s\",\"region\":\"CN-GX\","
                    + "\"threshold\":\"900\"%s}}")
                .formatted(indicator, recovery))
        .then()
        .statusCode(201);
  }
}
