package dev.frontier.policytracker.domain.progress;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatusHistoryTest {

  private final Progress.Filing.Filed first =
      People.filed(Progress.start("M01", "PBOC"), ClaimedStatus.PLANNED);
  private final Progress.Filing.Filed second =
      People.filed(first.progress(), ClaimedStatus.UNDER_WAY);

  @Test
  void aHistoryWithAStepMissingIsNotReplayed() {
    List<StatusChange> gap = List.of(second.change());

    assertThrows(IllegalArgumentException.class, () -> StatusHistory.replay(gap));
  }

  @Test
  void aHistoryOutOfOrderIsNotReplayed() {
    List<StatusChange> mixed = List.of(second.change(), first.change());

    assertThrows(IllegalArgumentException.class, () -> StatusHistory.replay(mixed));
  }

  @Test
  void aStepMissingIsFoundThoughTheStatusWouldFit() {
    // Given three reports that say the same, and a record that lost the second
    Progress.Filing.Filed third = People.filed(second.progress(), ClaimedStatus.UNDER_WAY);
    Progress.Filing.Filed fourth = People.filed(third.progress(), ClaimedStatus.UNDER_WAY);
    List<StatusChange> gap = List.of(first.change(), second.change(), fourth.change());

    assertThrows(IllegalArgumentException.class, () -> StatusHistory.replay(gap));
  }
}
