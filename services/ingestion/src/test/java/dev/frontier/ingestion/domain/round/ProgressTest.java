package dev.frontier.ingestion.domain.round;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Instant DUE = Instant.parse("2026-11-30T10:00:00Z");
  private static final Instant BEFORE = DUE.minusSeconds(1);
  private static final Instant AFTER = DUE.plusSeconds(1);

  @Test
  void isAsFarAsThePeriodThatIsLeastFar() {
    Progress progress =
        new Progress("CN-GX", "GDP", Map.of(Stage.PUBLISHED, 3, Stage.RETURNED, 1), null, DUE);

    assertEquals("returned", progress.state(BEFORE));
    assertEquals(Optional.empty(), progress.isTimely(BEFORE));
  }

  @Test
  void isOverdueAfterItsTimeUntilItIsHandedIn() {
    assertEquals("draft", of(Stage.DRAFT, null).state(DUE));
    assertEquals("overdue", of(Stage.DRAFT, null).state(AFTER));
    assertEquals("overdue", of(Stage.RETURNED, null).state(AFTER));
    assertEquals("in_review", of(Stage.IN_REVIEW, AFTER).state(AFTER));
  }

  @Test
  void isTimelyByWhenItWasHandedInAndNotByWhenItIsLookedAt() {
    Instant later = AFTER.plus(Duration.ofDays(90));

    assertEquals(Optional.of(true), of(Stage.PUBLISHED, DUE).isTimely(later));
    assertEquals(Optional.of(false), of(Stage.PUBLISHED, AFTER).isTimely(later));
    assertEquals(Optional.of(false), of(Stage.NOT_STARTED, null).isTimely(AFTER));
  }

  @Property
  void isNeverBothOverdueAndHandedIn(
      @ForAll @Size(6) List<@IntRange(max = 2) Integer> counts, @ForAll boolean late) {
    Map<Stage, Integer> periods = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      periods.put(stage, counts.get(stage.ordinal()));
    }
    periods.merge(Stage.PUBLISHED, 1, Integer::sum);
    Instant now = late ? AFTER : BEFORE;

    Progress progress = new Progress("CN-GX", "GDP", periods, null, DUE);

    boolean waiting =
        periods.get(Stage.NOT_STARTED) + periods.get(Stage.DRAFT) + periods.get(Stage.RETURNED) > 0;
    assertEquals(waiting && late, progress.isOverdue(now));
    assertEquals(!waiting, progress.stage().isHandedIn());
  }

  private static Progress of(Stage stage, Instant handedInAt) {
    return new Progress("CN-GX", "GDP", Map.of(stage, 1), handedInAt, DUE);
  }
}
