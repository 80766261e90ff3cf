package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
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
 * A region has such a place among the members of a group; 1 is best, which the indicator says is
 * the highest or the lowest, and regions of equal figures share a place. Members without a figure
 * are left out; below the required coverage of the group there is no order.
 *
 * @param quantity of the region
 * @param group code of the aggregate
 * @param stated the place
 */
public record RankClaim(Quantity quantity, String group, Stated stated) implements Content {

  @Override
  public Judgement judge(Figures figures) {
    Indicator indicator = figures.catalogue().indicator(quantity.indicator()).orElse(null);
    Region ranked = figures.catalogue().region(group).orElse(null);
    if (indicator == null
        || ranked == null
        || ranked.kind() != RegionKind.AGGREGATE
        || !ranked.members().contains(quantity.region())) {
      return Judgement.undecidable(Measured.Reason.NOT_IN_CATALOGUE);
    }
    Measured whole = quantity.in(group).of(figures);
    Measured own = quantity.of(figures);
    for (Measured needed : List.of(own, whole)) {
      if (needed instanceof Measured.Unknown unknown) {
        return Judgement.undecidable(unknown.reason());
      }
    }
    return place(figures, indicator, ranked, (Measured.Known) own, (Measured.Known) whole);
  }

  private Judgement place(
      Figures figures,
      Indicator indicator,
      Region ranked,
      Measured.Known own,
      Measured.Known whole) {
    int place = 1;
    int best = 1;
    int worst = 1;
    List<Judgement.Step> steps = new ArrayList<>();
    for (String member : ranked.members()) {
      Measured measured = quantity.in(member).of(figures);
      if (!(measured instanceof Measured.Known known)) {
        continue;
      }
      steps.add(new Judgement.Step(member, known.value()));
      if (member.equals(quantity.region())) {
        continue;
      }
      Interval above = indicator.higherIsBetter() ? known.range() : own.range();
      Interval below = indicator.higherIsBetter() ? own.range() : known.range();
      int order = known.value().compareTo(own.value());
      place += (indicator.higherIsBetter() ? order : -order) > 0 ? 1 : 0;
      best += above.low().compareTo(below.high()) > 0 ? 1 : 0;
      worst += above.high().compareTo(below.low()) > 0 ? 1 : 0;
    }
    Interval places = new Interval(BigDecimal.valueOf(best), BigDecimal.valueOf(worst));
    Measured.Known known =
        new Measured.Known(BigDecimal.valueOf(place), places, whole.coverage(), null);
    return Judgement.decided(stated.mayHold(places), known, steps);
  }

  @Override
  public Stream<Need> needs() {
    return Stream.concat(Need.of(quantity), Need.of(quantity.in(group)));
  }
}
