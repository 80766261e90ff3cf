package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Measured;
import dev.frontier.indicator.domain.estimate.Stated;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * There are so many facilities of some kinds.
 *
 * @param kinds codes of the register; counted together
 * @param region code; with its divisions, of a group with its members, and of the country all there
 *     is
 */
public record FacilitiesClaim(List<String> kinds, String region, Stated stated) implements Content {

  /** Copies the list. */
  public FacilitiesClaim {
    kinds = List.copyOf(kinds);
  }

  @Override
  public Judgement judge(Figures figures) {
    Measured count =
        figures
            .facilities(kinds, region)
            .map(it -> Measured.exactly(BigDecimal.valueOf(it)))
            .orElse(Measured.unknown(Measured.Reason.NOT_IN_RECORD));
    return Judgement.of(count, stated);
  }

  @Override
  public Stream<Need> needs() {
    return Stream.empty();
  }

  @Override
  public Stream<String> mentions() {
    return Stream.concat(Stream.of(region), kinds.stream());
  }
}
