package dev.frontier.policytracker.domain.effect;

import java.time.Instant;
import java.util.List;

/**
 * What can be said of a measure.
 *
 * @param verifiedSince null while it is not verified
 * @param indicators one for each indicator that it should move; empty while it is not verified
 * @param outcome in one word, of all indicators together
 */
public record MeasureEffect(
    String measure, Instant verifiedSince, List<IndicatorEffect> indicators, Outcome outcome) {

  public MeasureEffect {
    indicators = List.copyOf(indicators);
  }

  /**
   * The effect of a measure.
   *
   * @param scope what it concerns and should move
   * @param verifiedSince null while it is not verified
   * @param estimates gives the effect on an indicator
   */
  public static MeasureEffect of(
      String measure, Scope scope, Instant verifiedSince, Estimates estimates) {
    if (verifiedSince == null) {
      return new MeasureEffect(
          measure, null, List.of(), new Outcome.NotComparable(Reason.NOT_VERIFIED));
    }
    List<IndicatorEffect> effects =
        scope.indicators().stream()
            .map(it -> estimates.of(it, scope.regions(), VerifiedSince.day(verifiedSince)))
            .toList();
    return new MeasureEffect(
        measure,
        verifiedSince,
        effects,
        together(effects.stream().map(IndicatorEffect::outcome).toList()));
  }

  /**
   * One that moved the hoped-for way is enough to say that something moves; that something does not
   * is said when one has not though it had time; then that it is early.
   */
  private static Outcome together(List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return new Outcome.NotComparable(Reason.NO_INDICATOR);
    }
    for (Class<? extends Outcome> kind : ORDER) {
      for (Outcome outcome : outcomes) {
        if (kind.isInstance(outcome)) {
          return outcome;
        }
      }
    }
    throw new IllegalStateException("An outcome of no kind");
  }

  private static final List<Class<? extends Outcome>> ORDER =
      List.of(
          Outcome.MovedWith.class,
          Outcome.MovedAgainst.class,
          Outcome.NoDifferent.class,
          Outcome.TooEarly.class,
          Outcome.NotComparable.class);
}
