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
}
