package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.estimate.Stated;
import java.util.stream.Stream;

/**
 * A quantity grew by so many percent a year on average (compound).
 *
 * @param from the quantity in the earlier period
 * @param to the same in a later year
 */
public record AverageGrowthClaim(Quantity from, Quantity to, Stated stated) implements Content {

  @Override
  public Judgement judge(Figures figures) {
    return Judgement.of(to.yearlyFrom(from, figures), stated);
  }

  @Override
  public Stream<Need> needs() {
    return Stream.concat(Need.of(from), Need.of(to));
  }
}
