package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.derivation.Coverage;
import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Interval;
import dev.frontier.indicator.domain.estimate.Measured;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A quantity rose, or fell, from each of some periods to the next; with two periods, from the one
 * to the other and whatever was between. Levels of a group are compared over the same members.
 *
 * @param quantity in any period; of the kind, indicator and region that the trend is of
 * @param rising or falling
 * @param periods at least two, in order
 */
public record TrendClaim(Quantity quantity, boolean rising, List<Period> periods)
    implements Content {

  /** Copies the list. */
  public TrendClaim {
    periods = List.copyOf(periods);
  }

  @Override
  public Judgement judge(Figures figures) {
    boolean holds = true;
    Coverage coverage = null;
    List<Judgement.Step> steps = new ArrayList<>();
    Period before = null;
    for (Period period : periods) {
      Measured measured = quantity.at(period).of(figures);
      if (!(measured instanceof Measured.Known known)) {
        return Judgement.undecidable(((Measured.Unknown) measured).reason());
      }
      steps.add(new Judgement.Step(period.toString(), known.value()));
      coverage = poorer(coverage, known.coverage());
      if (before != null) {
        Measured step = quantity.at(period).less(quantity.at(before), figures);
        if (!(step instanceof Measured.Known change)) {
          return Judgement.undecidable(((Measured.Unknown) step).reason());
        }
        holds &= moves(change.range());
      }
      before = period;
    }
    return Judgement.compared(holds, coverage, steps);
  }

  private boolean moves(Interval change) {
    return rising
        ? change.high().compareTo(BigDecimal.ZERO) > 0
        : change.low().compareTo(BigDecimal.ZERO) < 0;
  }

  private static Coverage poorer(Coverage one, Coverage other) {
    return one == null || (other != null && other.present() < one.present()) ? other : one;
  }

  @Override
  public Stream<Need> needs() {
    return periods.stream().flatMap(period -> Need.of(quantity.at(period)));
  }
}
