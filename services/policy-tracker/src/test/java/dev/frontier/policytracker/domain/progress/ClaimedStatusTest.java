package dev.frontier.policytracker.domain.progress;

import static dev.frontier.policytracker.domain.progress.ClaimedStatus.BLOCKED;
import static dev.frontier.policytracker.domain.progress.ClaimedStatus.CARRIED_OUT;
import static dev.frontier.policytracker.domain.progress.ClaimedStatus.DROPPED;
import static dev.frontier.policytracker.domain.progress.ClaimedStatus.NOT_STARTED;
import static dev.frontier.policytracker.domain.progress.ClaimedStatus.PLANNED;
import static dev.frontier.policytracker.domain.progress.ClaimedStatus.UNDER_WAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimedStatusTest {

  /** The whole machine, written out: rows are what a ministry said, sets what it may say next. */
  private static final Map<ClaimedStatus, Set<ClaimedStatus>> NEXT =
      new EnumMap<>(
          Map.of(
              NOT_STARTED, EnumSet.allOf(ClaimedStatus.class),
              PLANNED, EnumSet.complementOf(EnumSet.of(NOT_STARTED)),
              UNDER_WAY, EnumSet.of(UNDER_WAY, BLOCKED, CARRIED_OUT, DROPPED),
              BLOCKED, EnumSet.complementOf(EnumSet.of(NOT_STARTED)),
              CARRIED_OUT, EnumSet.of(CARRIED_OUT, UNDER_WAY, BLOCKED),
              DROPPED, EnumSet.of(DROPPED, PLANNED, UNDER_WAY)));

  @ParameterizedTest
  @EnumSource
  void aStatusMayBecomeWhatTheTableSays(ClaimedStatus from) {
    Set<ClaimedStatus> allowed =
        EnumSet.allOf(ClaimedStatus.class).stream()
            .filter(from::mayBecome)
            .collect(Collectors.toSet());

    assertEquals(NEXT.get(from), allowed);
  }

  @ParameterizedTest
  @EnumSource
  void afterARefusalAnyStatusMayBeStated(ClaimedStatus next) {
    Status refused = new Status(CARRIED_OUT, Verification.REFUSED);

    assertEquals(true, refused.mayClaim(next));
  }

  @Test
  void aConfirmedClaimBindsAsAnUnverifiedOneDoes() {
    Status confirmed = new Status(CARRIED_OUT, Verification.CONFIRMED);

    assertEquals(false, confirmed.mayClaim(NOT_STARTED));
  }

  @ParameterizedTest
  @EnumSource
  void aCodeReadsBack(ClaimedStatus status) {
    assertEquals(status, ClaimedStatus.of(status.code()).orElseThrow());
  }
}
