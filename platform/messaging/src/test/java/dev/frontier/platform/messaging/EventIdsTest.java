package dev.frontier.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventIdsTest {

  @Test
  void idsAreVersionSevenAndGrow() {
    List<UUID> ids = Stream.generate(EventIds::next).limit(10_000).toList();

    assertThat(ids).allSatisfy(id -> assertThat(id.version()).isEqualTo(7));
    assertThat(ids.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
  }
}
