package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Stated;
import dev.frontier.indicator.domain.period.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * Regions have such a percentage of another.
 *
 * @param of code of the whole, for example a group; null for the nation
 */
public record ShareClaim(
    String indicator, List<String> regions, String of, Period period, Stated stated)
    implements Content {

  /** Copies the list. */
  public ShareClaim {
    regions = List.copyOf(regions);
  }

  @Override
  public Judgement judge(Figures figures) {
    return Judgement.of(figures.share(indicator, regions, of, period), stated);
  }

  @Override
  public Stream<Need> needs() {
    return Stream.concat(
        regions.stream().map(region -> new Need(indicator, region, period)),
        Stream.of(new Need(indicator, of, period)));
  }
}
