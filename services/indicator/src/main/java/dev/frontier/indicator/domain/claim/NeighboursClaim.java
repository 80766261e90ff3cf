package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Measured;
import dev.frontier.indicator.domain.estimate.Stated;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A region, or the members of a group together, border on so many countries by land. */
public record NeighboursClaim(String region, Stated stated) implements Content {

  @Override
  public Judgement judge(Figures figures) {
    Region place = figures.catalogue().region(region).orElse(null);
    if (place == null) {
      return Judgement.undecidable(Measured.Reason.NOT_IN_CATALOGUE);
    }
    Set<String> countries = new TreeSet<>(place.landNeighbours());
    for (String member : place.members()) {
      figures.catalogue().region(member).ifPresent(it -> countries.addAll(it.landNeighbours()));
    }
    Measured.Known count = (Measured.Known) Measured.exactly(BigDecimal.valueOf(countries.size()));
    return Judgement.decided(
        stated.mayHold(count.range()),
        count,
        countries.stream().map(it -> new Judgement.Step(it, null)).toList());
  }

  @Override
  public Stream<Need> needs() {
    return Stream.empty();
  }

  @Override
  public Stream<String> mentions() {
    return Stream.of(region);
  }
}
