package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.estimate.Stated;
import java.util.stream.Stream;

/**
 * One quantity is so much more than another; of shares and growths in percentage points.
 *
 * @param one what is more
 * @param other what is taken from it
 * @param stated below zero if the one is less
 */
public record DifferenceClaim(Quantity one, Quantity other, Stated stated) implements Content {

  @Override
  public Judgement judge(Figures figures) {
    return Judgement.of(one.less(other, figures), stated);
  }

  @Override
  public Stream<Need> needs() {
    return Stream.concat(Need.of(one), Need.of(other));
  }
}
