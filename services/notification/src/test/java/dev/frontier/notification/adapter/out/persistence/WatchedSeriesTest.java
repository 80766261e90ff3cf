package dev.frontier.notification.adapter.out.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Api;
import dev.frontier.notification.Feed;
import dev.frontier.notification.application.HandleIndicatorChanges;
import dev.frontier.notification.domain.change.SeriesKey;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class WatchedSeriesTest {
  @Inject Feed feed;
  @Inject HandleIndicatorChanges changes;
  private final Api reader = Api.as("reader");

  @Test
  void onlySeriesThatASubscriptionNamesAreWatched() {
    String indicator = feed.indicator();
    reader.fallsByPercent(indicator, "20", null);

    Set<SeriesKey> watched =
        changes.watched(
            Set.of(
                new SeriesKey(indicator, "CN-GX"),
                new SeriesKey(indicator, "CN-YN"),
                new SeriesKey(indicator + "X", "CN-GX")));

    assertThat(watched).containsExactly(new SeriesKey(indicator, "CN-GX"));
  }

  @Test
  void aSeriesIsNotWatchedAnyMoreWhenItsSubscriptionHasEnded() {
    String indicator = feed.indicator();
    reader.unsubscribe(reader.fallsByPercent(indicator, "20", null));

    Set<SeriesKey> watched = changes.watched(Set.of(new SeriesKey(indicator, "CN-GX")));

    assertThat(watched).isEmpty();
  }
}
