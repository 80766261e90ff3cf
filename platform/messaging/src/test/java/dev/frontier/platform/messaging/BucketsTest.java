package dev.frontier.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BucketsTest {

  @Property
  void aKeyHasOneBucketAndItExists(@ForAll String topic, @ForAll String key) {
    short bucket = Buckets.of(topic, key);

    assertThat(bucket).isBetween((short) 0, (short) (Buckets.COUNT - 1));
    assertThat(Buckets.of(topic, key)).isEqualTo(bucket);
  }

  @Test
  void theBucketOfAKeyNeverMovesSinceReplicasOfTwoVersionsShareTheTable() {
    short bucket = Buckets.of("frontier.figures.v1", "TRADE_TOTAL:CN-GX");

    assertThat(bucket).isEqualTo((short) 6);
  }

  @Test
  void theKeysOfTheNineProvincesSpread() {
    long used =
        IntStream.range(0, 5 * 31)
            .mapToObj(i -> "INDICATOR_" + i % 5 + ":CN-" + i / 5)
            .map(key -> Buckets.of("frontier.figures.v1", key))
            .collect(Collectors.toSet())
            .size();

    assertThat(used).isGreaterThan(50);
  }
}
