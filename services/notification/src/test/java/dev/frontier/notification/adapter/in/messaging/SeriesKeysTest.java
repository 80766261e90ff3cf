package dev.frontier.notification.adapter.in.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.change.SeriesKey;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesKeysTest {
  private static final SeriesKey GUANGXI = new SeriesKey("TRADE_TOTAL", "CN-GX");

  @Test
  void ofManySeriesTheEventsOfThoseThatAreWatchedAreRead() {
    Set<String> keys = withOthers("TRADE_TOTAL:CN-GX");

    Set<String> read = SeriesKeys.among(keys, asked -> Set.of(GUANGXI));

    assertThat(read).containsExactly("TRADE_TOTAL:CN-GX");
  }

  @Test
  void everySeriesOfManyIsAskedFor() {
    Set<String> keys = withOthers("TRADE_TOTAL:CN-GX");
    Set<SeriesKey> all = new HashSet<>();

    SeriesKeys.among(
        keys,
        asked -> {
          all.addAll(asked);
          return Set.of();
        });

    assertThat(all).contains(GUANGXI).hasSameSizeAs(keys);
  }

  @Test
  void anEventWhoseKeyNamesNoSeriesIsReadToFindOut() {
    Set<String> read = SeriesKeys.among(withOthers("TRADE_TOTAL", ""), asked -> Set.of());

    assertThat(read).containsExactlyInAnyOrder("TRADE_TOTAL", "");
  }

  @Test
  void ofFewSeriesAllEventsAreReadAndNothingIsAsked() {
    Set<String> few = Set.of("TRADE_TOTAL:CN-GX", "TRADE_TOTAL:CN-YN");

    Set<String> read =
        SeriesKeys.among(
            few,
            asked -> {
              throw new AssertionError("asked for " + asked);
            });

    assertThat(read).isEqualTo(few);
  }

  private static Set<String> withOthers(String... keys) {
    Set<String> all = new HashSet<>(Set.of(keys));
    for (int i = 0; i < SeriesKeys.FEW; i++) {
      all.add("FDI_USED:" + i);
    }
    return all;
  }
}
