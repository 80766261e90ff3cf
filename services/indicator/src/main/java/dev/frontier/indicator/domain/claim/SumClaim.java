package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Stated;
import dev.frontier.indicator.domain.period.Period;
import java.util.List;
import java.util.stream.Stream;

/** Several regions have so much together. */
public record SumClaim(String indicator, List<String> regions, Period period, Stated stated)
    implements Content {

  /** Copies the list. */
  public SumClaim {
    regions = List.copyOf(regions);
  }

  @Override
  public Judgement judge(Figures figures) {
    return Judgement.of(figures.sum(indicator, regions, period), stated);
  }

  @Override
  public Stream<Need> needs() {
    return regions.stream().map(region -> new Need(indicator, region, period));
  }
}
