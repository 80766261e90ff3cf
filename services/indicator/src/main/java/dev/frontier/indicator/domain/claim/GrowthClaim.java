package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.estimate.Stated;
import java.util.stream.Stream;

/**
 * A level or a share changed by so many percent.
 *
 * @param from the quantity in the earlier period
 * @param to the same in the later one
 * @param stated in percent of the earlier; a fall is below zero
 */
public record GrowthClaim(Quantity from, Quantity to, Stated stated) implements Content {

  @Override
  public Judgement judge(Figures figures) {
    return Judgement.of(to.growthFrom(from, figures), stated);
  }

  @Override
  public Stream<Need> needs() {
    return Stream.concat(Need.of(from), Need.of(to));
  }
}
