package dev.frontier.notification.domain.rule;

import static dev.frontier.notification.domain.Changes.level;
import static dev.frontier.notification.domain.Changes.move;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.change.StatusMove;
import org.junit.jupiter.api.Test;

class MeasureStatusMovesTest {
  private static final MeasureStatus BEFORE = new MeasureStatus("under_way", "none");

  @Test
  void firesWhenTheClaimedStatusMoves() {
    StatusMove claimed = move("M01", BEFORE, new MeasureStatus("carried_out", "none"));

    Outcome outcome = new MeasureStatusMoves("M01").on(claimed);

    assertThat(outcome).isEqualTo(Outcome.fires());
  }

  @Test
  void firesWhenTheVerifiedStatusMoves() {
    StatusMove verified = move("M01", BEFORE, new MeasureStatus("under_way", "refused"));

    Outcome outcome = new MeasureStatusMoves("M01").on(verified);

    assertThat(outcome).isEqualTo(Outcome.fires());
  }

  @Test
  void firesWhenSomethingIsOverdueThoughNothingMoves() {
    StatusMove still = move("M01", BEFORE, BEFORE);
    StatusMove overdue =
        new StatusMove(still.eventId(), "M01", "R1", "PBOC", "overdue", BEFORE, BEFORE, still.at());

    Outcome outcome = new MeasureStatusMoves("M01").on(overdue);

    assertThat(outcome).isEqualTo(Outcome.fires());
  }

  @Test
  void staysQuietWhenNothingMoves() {
    StatusMove still = move("M01", BEFORE, BEFORE);

    Outcome outcome = new MeasureStatusMoves("M01").on(still);

    assertThat(outcome).isEqualTo(Outcome.quiet(Outcome.Why.UNMOVED));
  }

  @Test
  void staysQuietForAnotherMeasure() {
    StatusMove other = move("M02", BEFORE, new MeasureStatus("carried_out", "none"));

    Outcome outcome = new MeasureStatusMoves("M01").on(other);

    assertThat(outcome).isEqualTo(Outcome.quiet(Outcome.Why.NOT_WATCHED));
  }

  @Test
  void anyMeasureIsWatchedByTheStar() {
    StatusMove other = move("M02", BEFORE, new MeasureStatus("carried_out", "none"));

    Outcome outcome = new MeasureStatusMoves(MeasureStatusMoves.ANY).on(other);

    assertThat(outcome).isEqualTo(Outcome.fires());
  }

  @Test
  void staysQuietForFigures() {
    Outcome outcome = new MeasureStatusMoves(MeasureStatusMoves.ANY).on(level("1"));

    assertThat(outcome).isEqualTo(Outcome.quiet(Outcome.Why.NOT_WATCHED));
  }
}
