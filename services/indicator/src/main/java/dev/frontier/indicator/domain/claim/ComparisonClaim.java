package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Measured;
import dev.frontier.indicator.domain.estimate.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * One quantity is above, or below, another: of two regions, of a region and its group or the
 * nation, of two indicators.
 *
 * @param one what is above or below
 * @param above or below
 * @param other what it is compared with
 */
public record ComparisonClaim(Quantity one, boolean above, Quantity other) implements Content {

  @Override
  public Judgement judge(Figures figures) {
    Measured difference = one.less(other, figures);
    if (!(difference instanceof Measured.Known known)) {
      return Judgement.undecidable(((Measured.Unknown) difference).reason());
    }
    boolean holds =
        above
            ? known.range().high().compareTo(BigDecimal.ZERO) > 0
            : known.range().low().compareTo(BigDecimal.ZERO) < 0;
    return Judgement.compared(
        holds, known.coverage(), List.of(step(one, figures), step(other, figures)));
  }

  private static Judgement.Step step(Quantity quantity, Figures figures) {
    String what = quantity.indicator() + " " + quantity.region() + " " + quantity.period();
    BigDecimal value = quantity.of(figures) instanceof Measured.Known known ? known.value() : null;
    return new Judgement.Step(what, value);
  }

  @Override
  public Stream<Need> needs() {
    return Stream.concat(Need.of(one), Need.of(other));
  }
}
