package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Measured;
import dev.frontier.indicator.domain.estimate.Stated;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** A group has so many members. */
public record MembersClaim(String group, Stated stated) implements Content {

  @Override
  public Judgement judge(Figures figures) {
    Measured count =
        figures
            .catalogue()
            .region(group)
            .map(region -> Measured.exactly(BigDecimal.valueOf(region.members().size())))
            .orElse(Measured.unknown(Measured.Reason.NOT_IN_CATALOGUE));
    return Judgement.of(count, stated);
  }

  @Override
  public Stream<Need> needs() {
    return Stream.empty();
  }

  @Override
  public Stream<String> mentions() {
    return Stream.of(group);
  }
}
