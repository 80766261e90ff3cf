package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.ClaimStore;
import dev.frontier.indicator.application.port.FacilityCounting;
import dev.frontier.indicator.application.port.LedgerStore;
import dev.frontier.indicator.application.port.WatchList;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.claim.Claim;
import dev.frontier.indicator.domain.claim.ClaimDays;
import dev.frontier.indicator.domain.claim.Judged;
import dev.frontier.indicator.domain.claim.Judgement;
import dev.frontier.indicator.domain.claim.Need;
import dev.frontier.indicator.domain.claim.Replay;
import dev.frontier.indicator.domain.estimate.Figures;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import dev.frontier.indicator.domain.reconciliation.ReportedFigure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges claims anew where what they are judged by has changed, in the transaction that changes it.
 * A vintage that comes late is judged at its place, and so is every later one that stood already:
 * the history is then as it would be had all come in order.
 */
@ApplicationScoped
public class JudgeClaims {

  private final ClaimStore claims;
  private final WatchList watchList;
  private final LedgerStore ledger;
  private final FacilityCounting facilities;
  private final Clock clock;

  /** Uses these ports and this clock. */
  public JudgeClaims(
      ClaimStore claims,
      WatchList watchList,
      LedgerStore ledger,
      FacilityCounting facilities,
      Clock clock) {
    this.claims = claims;
    this.watchList = watchList;
    this.ledger = ledger;
    this.facilities = facilities;
    this.clock = clock;
  }

  /** Judges a claim that is new at every instant at which what it is judged by changed. */
  void first(Claim claim, Catalogue catalogue) {
    Map<Need.Series, SortedSet<Period>> cells = cells(claim, catalogue);
    watchList.watch(Map.of(claim.id(), cells));
    List<Observation> vintages = watchList.vintages(cells, Judged.ALWAYS);
    SortedSet<Instant> instants = new TreeSet<>(List.of(Judged.ALWAYS));
    vintages.forEach(it -> instants.add(it.knownFrom()));
    List<ReportedFigure> reported = ledger.levels(indicators(List.of(claim)));
    List<Need> needs = claim.content().needs().toList();
    reported.stream()
        .filter(
            it ->
                needs.stream()
                    .anyMatch(need -> it.isLevelOf(need.indicator(), need.region(), need.period())))
        .forEach(it -> instants.add(it.knownFrom()));
    instants.addAll(facilities.changes(claim.content().mentions().toList(), now()));
    if (cells.isEmpty()) {
      instants.add(now());
    }
    claims.append(
        judged(List.of(claim), catalogue, vintages, reported, Map.of(claim.id(), instants)));
  }

  /** Judges these claims at the vintages of releases that are in the record by now. */
  void afterReleases(Collection<String> ids, List<Release> releases, Catalogue catalogue) {
    if (ids.isEmpty()) {
      return;
    }
    Map<String, SortedSet<Instant>> instants = new HashMap<>();
    List<Claim> touched = claims.find(ids);
    for (Claim claim : touched) {
      Map<Need.Series, SortedSet<Period>> cells = cells(claim, catalogue);
      SortedSet<Instant> own = new TreeSet<>();
      for (Release release : releases) {
        SortedSet<Period> periods =
            cells.get(new Need.Series(release.indicator(), release.region()));
        if (periods != null
            && release.observations().stream().anyMatch(it -> periods.contains(it.period()))) {
          own.add(release.vintage());
        }
      }
      // What a day changed while figures were wanting it may change with them.
      Set<String> kinds = ClaimDays.kinds(claim.content());
      if (!own.isEmpty() && !kinds.isEmpty()) {
        own.addAll(facilities.changes(kinds, now()).tailSet(own.first()));
      }
      instants.put(claim.id(), own);
    }
    judge(touched, catalogue, instants);
  }

  /** Judges these claims at an instant at which something other than an observation changed. */
  void at(Collection<String> ids, Instant instant, Catalogue catalogue) {
    at(ids, instant, catalogue, false);
  }

  /** Judges these claims at an instant at which the catalogue changed what they depend on. */
  void anew(Collection<String> ids, Instant instant, Catalogue catalogue) {
    at(ids, instant, catalogue, true);
  }

  /**
   * Judges claims at the beginnings of days. Only what is not said by the judgement that stands
   * there is added; the judgements that hold from later on knew the day already.
   *
   * @param days by their beginnings
   * @param catalogues the catalogue of each beginning
   */
  void onDays(SortedMap<Instant, List<Claim>> days, Function<Instant, Catalogue> catalogues) {
    if (days.isEmpty()) {
      return;
    }
    Set<String> ids =
        days.values().stream().flatMap(List::stream).map(Claim::id).collect(Collectors.toSet());
    Map<String, NavigableMap<Instant, Judgement>> standing =
        claims.standingFrom(ids, days.firstKey());
    List<Judged> changed = new ArrayList<>();
    days.forEach(
        (start, of) -> {
          Map<String, SortedSet<Instant>> instants = new HashMap<>();
          of.forEach(claim -> instants.put(claim.id(), new TreeSet<>(List.of(start))));
          for (Judged judged : judged(of, catalogues.apply(start), start, instants)) {
            NavigableMap<Instant, Judgement> own = standing.get(judged.claim());
            if (!own.floorEntry(start).getValue().sameAs(judged.judgement())) {
              own.put(start, judged.judgement());
              changed.add(judged);
            }
          }
        });
    claims.append(changed);
  }

  private void at(Collection<String> ids, Instant instant, Catalogue catalogue, boolean rewatch) {
    if (ids.isEmpty()) {
      return;
    }
    List<Claim> touched = claims.find(ids);
    Map<String, SortedSet<Instant>> instants = new HashMap<>();
    Map<String, Map<Need.Series, SortedSet<Period>>> watched = new LinkedHashMap<>();
    for (Claim claim : touched) {
      instants.put(claim.id(), new TreeSet<>(List.of(instant)));
      watched.put(claim.id(), cells(claim, catalogue));
    }
    if (rewatch) {
      watchList.watch(watched);
    }
    judge(touched, catalogue, instants);
  }

  /** Judges at these instants and at all later ones at which a judgement stands. */
  private void judge(
      List<Claim> touched, Catalogue catalogue, Map<String, SortedSet<Instant>> instants) {
    Instant earliest =
        instants.values().stream()
            .filter(own -> !own.isEmpty())
            .map(SortedSet::first)
            .min(Instant::compareTo)
            .orElse(null);
    if (earliest == null) {
      return;
    }
    claims
        .judgedAfter(instants.keySet(), earliest)
        .forEach(
            (id, later) -> {
              SortedSet<Instant> own = instants.get(id);
              if (!own.isEmpty()) {
                own.addAll(later.tailSet(own.first()));
              }
            });
    claims.append(judged(touched, catalogue, earliest, instants));
  }

  private List<Judged> judged(
      List<Claim> touched,
      Catalogue catalogue,
      Instant earliest,
      Map<String, SortedSet<Instant>> instants) {
    Map<Need.Series, SortedSet<Period>> cells = new LinkedHashMap<>();
    for (Claim claim : touched) {
      cells(claim, catalogue)
          .forEach(
              (series, periods) ->
                  cells.computeIfAbsent(series, it -> new TreeSet<>()).addAll(periods));
    }
    return judged(
        touched,
        catalogue,
        watchList.vintages(cells, earliest),
        ledger.levels(indicators(touched)),
        instants);
  }

  private List<Judged> judged(
      List<Claim> judged,
      Catalogue catalogue,
      List<Observation> vintages,
      List<ReportedFigure> reported,
      Map<String, SortedSet<Instant>> instants) {
    // Claims that are judged at one instant count on one reading of the register.
    Map<Instant, Figures.FacilityCounts> counts = new HashMap<>();
    Replay replay =
        new Replay(
            catalogue,
            vintages,
            reported,
            instant -> counts.computeIfAbsent(instant, facilities::at));
    Instant now = now();
    List<Judged> rows = new ArrayList<>();
    for (Claim claim : judged) {
      replay
          .judge(claim, cells(claim, catalogue), instants.get(claim.id()))
          .forEach((at, judgement) -> rows.add(new Judged(claim.id(), at, now, judgement)));
    }
    return rows;
  }

  private static Map<Need.Series, SortedSet<Period>> cells(Claim claim, Catalogue catalogue) {
    return Need.cells(claim.content().needs().toList(), catalogue);
  }

  private static List<String> indicators(List<Claim> of) {
    return of.stream()
        .flatMap(claim -> claim.content().needs().map(Need::indicator))
        .distinct()
        .collect(Collectors.toList());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
