package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.derivation.Coverage;
import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.estimate.Interval;
import dev.frontier.indicator.domain.estimate.Measured;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.estimate.Stated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * So many members of a group have a quantity of which something holds. A member without a figure
 * may be one of them or not, and so may one whose rounding leaves it open.
 *
 * @param quantity of the group; of each member the same is asked
 * @param where what holds of a member that is counted
 * @param stated how many
 */
public record CountClaim(Quantity quantity, Stated where, Stated stated) implements Content {

  @Override
  public Judgement judge(Figures figures) {
    Region group = figures.catalogue().region(quantity.region()).orElse(null);
    if (group == null || group.kind() != RegionKind.AGGREGATE) {
      return Judgement.undecidable(Measured.Reason.NOT_IN_CATALOGUE);
    }
    int counted = 0;
    int surely = 0;
    int possibly = 0;
    List<String> missing = new ArrayList<>();
    List<Judgement.Step> steps = new ArrayList<>();
    Measured.Reason why = null;
    for (String member : group.members()) {
      Measured measured = quantity.in(member).of(figures);
      if (measured instanceof Measured.Known known) {
        counted += where.mayHold(Interval.exactly(known.value())) ? 1 : 0;
        surely += where.surelyHolds(known.range()) ? 1 : 0;
        possibly += where.mayHold(known.range()) ? 1 : 0;
        steps.add(new Judgement.Step(member, known.value()));
      } else {
        why = ((Measured.Unknown) measured).reason();
        possibly++;
        missing.add(member);
        steps.add(new Judgement.Step(member, null));
      }
    }
    int expected = group.members().size();
    if (missing.size() == expected && why != null) {
      return Judgement.undecidable(why);
    }
    Interval range = new Interval(BigDecimal.valueOf(surely), BigDecimal.valueOf(possibly));
    Coverage coverage = new Coverage(expected - missing.size(), expected, missing);
    return Judgement.decided(
        stated.mayHold(range),
        new Measured.Known(BigDecimal.valueOf(counted), range, coverage, null),
        steps);
  }

  @Override
  public Stream<Need> needs() {
    return Need.of(quantity);
  }
}
