package dev.frontier.policytracker.domain.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureHistoryTest {

  private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant VERIFIED = Instant.parse("2026-07-01T00:00:00Z");
  private static final Instant OF_2027 = Instant.parse("2028-02-01T00:00:00Z");
  private static final Instant OF_2028 = Instant.parse("2029-02-01T00:00:00Z");
  private static final Instant REVISED = Instant.parse("2029-08-01T00:00:00Z");
  private static final Instant REOPENED = Instant.parse("2029-09-01T00:00:00Z");

  private final MeasureHistory measure =
      new MeasureHistory(
          "M30",
          List.of(new Scope(BEGUN, List.of("CN-GX"), List.of(Told.TRADE))),
          List.of(
              new MeasureHistory.Verified(VERIFIED, VERIFIED),
              new MeasureHistory.Verified(REOPENED, null)));

  private final FigureHistory figures =
      new FigureHistory(
          new Told()
              .at(BEGUN)
              .levels("CN-GX", "2021", "100", "100", "100", "100", "100")
              .levels("CN-YN", "2021", "50", "50", "50", "50", "50")
              .at(OF_2027)
              .levels("CN-GX", "2027", "110")
              .levels("CN-YN", "2027", "50")
              .at(OF_2028)
              .levels("CN-GX", "2028", "110")
              .levels("CN-YN", "2028", "50")
              .at(REVISED)
              .levels("CN-GX", "2027", "100", "100")
              .all(),
          new EffectMethod(Told.RULES));

  @Test
  void eachStepBeginsWhenSomethingElseCouldBeSaid() {
    List<MeasureHistory.Step> steps = measure.replay(figures, Instant.EPOCH);

    assertEquals(
        List.of(
            new MeasureHistory.Step(VERIFIED, new Outcome.TooEarly(0, 2)),
            new MeasureHistory.Step(OF_2027, new Outcome.TooEarly(1, 2)),
            new MeasureHistory.Step(OF_2028, new Outcome.MovedWith()),
            new MeasureHistory.Step(REVISED, new Outcome.NoDifferent()),
            new MeasureHistory.Step(REOPENED, new Outcome.NotComparable(Reason.NOT_VERIFIED))),
        steps);
  }

  @Test
  void replayedFromAnInstantOnItGivesTheSameStepsFromThereOn() {
    List<MeasureHistory.Step> all = measure.replay(figures, Instant.EPOCH);

    List<MeasureHistory.Step> rest = measure.replay(figures, OF_2028);

    assertEquals(all.subList(2, all.size()), rest);
  }

  @Test
  void anIndicatorThatMovesIsEnoughAndOneThatHadTimeSpeaksBeforeOneThatIsEarly() {
    Estimates estimates =
        (indicator, regions, day) ->
            new IndicatorEffect(
                indicator,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                switch (indicator) {
                  case "A" -> new Outcome.MovedWith();
                  case "B" -> new Outcome.NoDifferent();
                  default -> new Outcome.TooEarly(0, 2);
                });

    assertEquals(new Outcome.MovedWith(), outcome(estimates, "C", "B", "A"));
    assertEquals(new Outcome.NoDifferent(), outcome(estimates, "C", "B"));
    assertEquals(new Outcome.TooEarly(0, 2), outcome(estimates, "C"));
    assertEquals(new Outcome.NotComparable(Reason.NO_INDICATOR), outcome(estimates));
  }

  private static Outcome outcome(Estimates estimates, String... indicators) {
    Scope scope = new Scope(BEGUN, List.of(), List.of(indicators));
    return MeasureEffect.of("M30", scope, VERIFIED, estimates).outcome();
  }
}
