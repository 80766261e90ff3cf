package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.estimate.Stated;
import java.util.stream.Stream;

/**
 * A quantity is so many times what it was: doubled is at least 2, halved is at most 0.5.
 *
 * @param from the quantity in the earlier period
 * @param to the same in the later one
 */
public record MultipleClaim(Quantity from, Quantity to, Stated stated) implements Content {

  @Override
  public Judgement judge(Figures figures) {
    return Judgement.of(to.timesOf(from, figures), stated);
  }

  @Override
  public Stream<Need> needs() {
    return Stream.concat(Need.of(from), Need.of(to));
  }
}
