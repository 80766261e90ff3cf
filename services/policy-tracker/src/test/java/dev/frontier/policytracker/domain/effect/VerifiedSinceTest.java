package dev.frontier.policytracker.domain.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Status;
import dev.frontier.policytracker.domain.progress.StatusChange;
import dev.frontier.policytracker.domain.progress.StatusChange.Move;
import dev.frontier.policytracker.domain.progress.Verification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifiedSinceTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "carried_out/none, -1",
    "carried_out/none carried_out/confirmed, 1",
    "carried_out/none carried_out/partly, -1",
    "carried_out/none carried_out/confirmed carried_out/none, 1",
    "carried_out/none carried_out/confirmed carried_out/none carried_out/confirmed, 1",
    "carried_out/none carried_out/confirmed carried_out/none carried_out/refused, -1",
    "carried_out/none carried_out/confirmed under_way/none carried_out/none, -1",
    "under_way/none under_way/confirmed, -1"
  })
  void aRepeatedClaimDoesNotMoveTheDayAndAWeakerVerdictEndsIt(String lights, int since) {
    List<StatusChange> steps = new ArrayList<>();
    Status before = Status.INITIAL;
    for (String light : lights.split(" ")) {
      String[] codes = light.split("/");
      Status after =
          new Status(
              ClaimedStatus.of(codes[0]).orElseThrow(), Verification.of(codes[1]).orElseThrow());
      steps.add(
          new StatusChange(
              "M30",
              steps.size() + 1,
              Move.CLAIMED,
              before,
              after,
              new UUID(0, 1),
              Optional.empty(),
              Instant.ofEpochSecond(steps.size())));
      before = after;
    }

    assertEquals(
        since < 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(since)),
        VerifiedSince.of(steps));
  }
}
