package dev.frontier.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.Actor;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How many streams one person has. */
class OpenStreamsTest {
  private static final Actor ONE = new Actor("one", Set.of());
  private static final Actor OTHER = new Actor("other", Set.of());

  private final OpenStreams streams = new OpenStreams(new Limits(0, 0, 0, 2, 0));

  @Test
  void oneMoreThanThereMayBeIsNotLetInAndNotCounted() {
    streams.enter(ONE);
    streams.enter(ONE);

    boolean third = streams.enter(ONE);

    assertThat(third).isFalse();
    streams.leave(ONE);
    assertThat(streams.enter(ONE)).isTrue();
  }

  @Test
  void eachPersonIsCountedAlone() {
    streams.enter(ONE);
    streams.enter(ONE);

    boolean others = streams.enter(OTHER);

    assertThat(others).isTrue();
  }

  @Test
  void whoLeftAllHasAllAgain() {
    streams.enter(ONE);
    streams.enter(ONE);
    streams.leave(ONE);
    streams.leave(ONE);

    boolean again = streams.enter(ONE) && streams.enter(ONE);

    assertThat(again).isTrue();
  }
}
