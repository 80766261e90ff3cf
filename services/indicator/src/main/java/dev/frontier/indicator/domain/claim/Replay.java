package dev.frontier.indicator.domain.claim;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.reconciliation.ReportedFigure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Judges claims by what was known at any instant. A judgement is a function of the claim's own
 * figures and of nothing else that happens to be read with them.
 */
public final class Replay {

  private record Cell(String indicator, String region, Period period) {}

  private final Catalogue catalogue;
  private final Map<Cell, List<Observation>> vintages = new HashMap<>();
  private final List<ReportedFigure> reported;
  private final Function<Instant, Figures.FacilityCounts> facilities;

  /**
   * Replays this history.
   *
   * @param observations every vintage that is known at any of the instants asked about
   * @param reported every version of the levels reported of the same indicators
   * @param facilities the register at an instant
   */
  public Replay(
      Catalogue catalogue,
      Collection<Observation> observations,
      List<ReportedFigure> reported,
      Function<Instant, Figures.FacilityCounts> facilities) {
    this.catalogue = catalogue;
    this.reported = List.copyOf(reported);
    this.facilities = facilities;
    for (Observation it : observations) {
      vintages
          .computeIfAbsent(
              new Cell(it.indicator(), it.region(), it.period()), cell -> new ArrayList<>())
          .add(it);
    }
  }

  /** The claim's judgement at each of these instants. */
  public SortedMap<Instant, Judgement> judge(
      Claim claim, Map<Need.Series, SortedSet<Period>> cells, SortedSet<Instant> instants) {
    List<Observation> own = own(cells);
    SortedMap<Instant, Judgement> judgements = new TreeMap<>();
    Knowledge knowledge = Knowledge.none(catalogue);
    int taken = 0;
    for (Instant instant : instants) {
      int from = taken;
      while (taken < own.size() && !own.get(taken).knownFrom().isAfter(instant)) {
        taken++;
      }
      knowledge = knowledge.plus(own.subList(from, taken));
      Figures figures = new Figures(knowledge, reportedAt(instant), facilities.apply(instant));
      judgements.put(instant, claim.judge(figures));
    }
    return judgements;
  }

  private List<Observation> own(Map<Need.Series, SortedSet<Period>> cells) {
    List<Observation> own = new ArrayList<>();
    cells.forEach(
        (series, periods) ->
            periods.forEach(
                period ->
                    own.addAll(
                        vintages.getOrDefault(
                            new Cell(series.indicator(), series.region(), period), List.of()))));
    own.sort(Comparator.comparing(Observation::knownFrom));
    return own;
  }

  private Figures.ReportedTotals reportedAt(Instant instant) {
    return (indicator, region, period) ->
        reported.stream()
            .filter(it -> it.isLevelOf(indicator, region, period))
            .filter(it -> !it.knownFrom().isAfter(instant))
            .max(Comparator.comparing(ReportedFigure::knownFrom))
            .flatMap(it -> Optional.ofNullable(it.value()));
  }
}
