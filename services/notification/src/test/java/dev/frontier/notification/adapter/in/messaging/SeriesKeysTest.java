package dev.frontier.notification.adapter.in.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.change.SeriesKey;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesKeysTest {
  private static final SeriesKey GUANGXI = new SeriesKey("TRADE_TOTAL", "CN-GX");
  private static final SeriesKey YUNNAN = new SeriesKey("TRADE_TOTAL", "CN-YN");

  @Test
  void eventsOfSeriesThatAreWatchedAreRead() {
    Set<String> read =
        SeriesKeys.among(
            Set.of("TRADE_TOTAL:CN-GX", "TRADE_TOTAL:CN-YN"), asked -> Set.of(GUANGXI));

    assertThat(read).containsExactly("TRADE_TOTAL:CN-GX");
  }

  @Test
  void everySeriesOfTheBatchIsAskedFor() {
    Set<SeriesKey> all = new HashSet<>();

    SeriesKeys.among(
        Set.of("TRADE_TOTAL:CN-GX", "TRADE_TOTAL:CN-YN"),
        asked -> {
          all.addAll(asked);
          return Set.of();
        });

    assertThat(all).containsExactlyInAnyOrder(GUANGXI, YUNNAN);
  }

  @Test
  void anEventWhoseKeyNamesNoSeriesIsReadToFindOut() {
    Set<String> read = SeriesKeys.among(Set.of("TRADE_TOTAL", ""), asked -> Set.of());

    assertThat(read).containsExactlyInAnyOrder("TRADE_TOTAL", "");
  }
}
