package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.estimate.Stated;
import java.util.stream.Stream;

/** A quantity itself is so much: a level, a share of the nation, the growth of a year. */
public record LevelClaim(Quantity quantity, Stated stated) implements Content {

  @Override
  public Judgement judge(Figures figures) {
    return Judgement.of(quantity.of(figures), stated);
  }

  @Override
  public Stream<Need> needs() {
    return Need.of(quantity);
  }
}
