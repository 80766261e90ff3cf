package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Measured;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A quantity is at its highest, or lowest, of several periods.
 *
 * @param quantity in the period that is the extreme
 * @param highest or lowest
 * @param periods all that it is compared with, its own among them or not
 */
public record ExtremeClaim(Quantity quantity, boolean highest, List<Period> periods)
    implements Content {

  /** Copies the list. */
  public ExtremeClaim {
    periods = List.copyOf(periods);
  }

  @Override
  public Judgement judge(Figures figures) {
    Measured own = quantity.of(figures);
    if (!(own instanceof Measured.Known extreme)) {
      return Judgement.undecidable(((Measured.Unknown) own).reason());
    }
    boolean holds = true;
    List<Judgement.Step> steps = new ArrayList<>();
    for (Period period : periods) {
      Measured measured = quantity.at(period).of(figures);
      if (!(measured instanceof Measured.Known known)) {
        return Judgement.undecidable(((Measured.Unknown) measured).reason());
      }
      steps.add(new Judgement.Step(period.toString(), known.value()));
      holds &=
          highest
              ? extreme.range().high().compareTo(known.range().low()) >= 0
              : extreme.range().low().compareTo(known.range().high()) <= 0;
    }
    return Judgement.decided(holds, extreme, steps);
  }

  @Override
  public Stream<Need> needs() {
    return Stream.concat(
        Need.of(quantity), periods.stream().flatMap(it -> Need.of(quantity.at(it))));
  }
}
