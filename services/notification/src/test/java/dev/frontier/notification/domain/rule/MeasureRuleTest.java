package dev.frontier.notification.domain.rule;

import static dev.frontier.notification.domain.Changes.move;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.change.StatusMove;
import dev.frontier.notification.domain.rule.MeasureRule.Happening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureRuleTest {
  private static final MeasureStatus UNDER_WAY = new MeasureStatus("under_way", "none");

  @ParameterizedTest
  @CsvSource({
    "MOVES, claimed, carried_out, none, true",
    "MOVES, refused, under_way, refused, true",
    "MOVES, overdue, under_way, none, true",
    "MOVES, commented, under_way, none, false",
    "REFUSED, refused, under_way, refused, true",
    "REFUSED, verified, under_way, confirmed, false",
    "REFUSED, claimed, carried_out, none, false",
    "OVERDUE, overdue, under_way, none, true",
    "OVERDUE, claimed, blocked, none, false",
    "BLOCKED, claimed, blocked, none, true",
    "BLOCKED, claimed, carried_out, none, false"
  })
  void aRuleFiresOnWhatItIsAbout(
      Happening happening, String event, String claimed, String verified, boolean fires) {
    MeasureRule rule = new MeasureRule(happening, "M01");

    boolean fired = rule.firesOn(happened(event, UNDER_WAY, new MeasureStatus(claimed, verified)));

    assertThat(fired).isEqualTo(fires);
  }

  @Test
  void aMeasureThatStaysBlockedIsNotToldAgain() {
    MeasureStatus blocked = new MeasureStatus("blocked", "none");
    MeasureRule rule = new MeasureRule(Happening.BLOCKED, "M01");

    boolean fired = rule.firesOn(happened("commented", blocked, blocked));

    assertThat(fired).isFalse();
  }

  @Test
  void aVerificationThatIsRefusedAgainIsToldAgain() {
    MeasureStatus refused = new MeasureStatus("carried_out", "refused");
    MeasureRule rule = new MeasureRule(Happening.REFUSED, "M01");

    boolean fired = rule.firesOn(happened("refused", refused, refused));

    assertThat(fired).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"M01, false", "M02, true", "*, true"})
  void onlyItsMeasureOrAnyIsWatched(String watched, boolean fires) {
    MeasureRule rule = new MeasureRule(Happening.MOVES, watched);

    boolean fired = rule.firesOn(move("M02", UNDER_WAY, new MeasureStatus("carried_out", "none")));

    assertThat(fired).isEqualTo(fires);
  }

  private static StatusMove happened(String event, MeasureStatus before, MeasureStatus after) {
    StatusMove move = move("M01", before, after);
    return new StatusMove(move.eventId(), "M01", "R1", "PBOC", event, before, after, move.at());
  }
}
