package dev.frontier.indicator.application;

import dev.frontier.indicator.application.port.CatalogueStore;
import dev.frontier.indicator.application.port.ClaimCalendar;
import dev.frontier.indicator.application.port.ClaimStore;
import dev.frontier.indicator.application.port.FacilityStore;
import dev.frontier.indicator.application.port.ObservationStore;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.claim.Claim;
import dev.frontier.indicator.domain.claim.ClaimDays;
import dev.frontier.indicator.domain.claim.Need;
import dev.frontier.indicator.domain.facility.FacilityDays;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import dev.frontier.indicator.domain.period.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Judges claims anew when a day comes on which a facility that they count begins or is there no
 * more. A day that nobody looked on is judged later, at its place: the history is then as it would
 * be had somebody looked. What stands already is not said again.
 */
@ApplicationScoped
public class FollowDays {

  private final ClaimCalendar calendar;
  private final ClaimStore claims;
  private final FacilityStore facilities;
  private final CatalogueStore catalogues;
  private final ObservationStore observations;
  private final JudgeClaims judging;
  private final Clock clock;

  /** Uses these and this clock. */
  public FollowDays(
      ClaimCalendar calendar,
      ClaimStore claims,
      FacilityStore facilities,
      CatalogueStore catalogues,
      ObservationStore observations,
      JudgeClaims judging,
      Clock clock) {
    this.calendar = calendar;
    this.claims = claims;
    this.facilities = facilities;
    this.catalogues = catalogues;
    this.observations = observations;
    this.judging = judging;
    this.clock = clock;
  }

  /**
   * Some of the claims that are due, the longest waiting first.
   *
   * @param after where to go on; null for the beginning
   */
  @Transactional
  public List<ClaimCalendar.Due> due(ClaimCalendar.Due after, int limit) {
    return calendar.due(FacilityDays.at(clock.instant()), after, limit);
  }

  /**
   * Judges those of these claims that are due, and that nobody else judges at the moment.
   *
   * @return how many
   */
  @Transactional
  public int judge(Collection<String> ids) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    // In the order in which whoever registers a claim takes them; the rows last, so that a change
    // of the register, which wants them too, never waits for who waits for it.
    catalogues.holdStill();
    Catalogue catalogue = catalogues.at(AsOf.LATEST);
    observations.serialise(
        Need.indicators(
            claims.find(ids).stream().flatMap(claim -> claim.content().needs()), catalogue));
    facilities.holdStill();
    Map<String, LocalDate> due = calendar.take(ids, FacilityDays.at(now));
    if (!due.isEmpty()) {
      follow(claims.find(due.keySet()), due, now, catalogue);
    }
    return due.size();
  }

  /**
   * Sets the next day of claims that were judged because something else than the calendar changed.
   * Days that came before and were not judged yet are judged with it, since nobody would ask for
   * them any more. The register must be kept as it is.
   *
   * @param at the instant that they were judged at
   */
  void judged(Collection<String> ids, Instant at, Catalogue catalogue) {
    if (ids.isEmpty()) {
      return;
    }
    List<Claim> counting =
        claims.find(ids).stream()
            .filter(claim -> !ClaimDays.kinds(claim.content()).isEmpty())
            .toList();
    List<String> their = counting.stream().map(Claim::id).toList();
    follow(counting, calendar.take(their, FacilityDays.at(at)), at, catalogue);
  }

  private void follow(
      List<Claim> counting, Map<String, LocalDate> due, Instant now, Catalogue catalogue) {
    if (counting.isEmpty()) {
      return;
    }
    LocalDate today = FacilityDays.at(now);
    List<FacilityVersion> register =
        facilities.versions(
            counting.stream()
                .flatMap(claim -> ClaimDays.kinds(claim.content()).stream())
                .collect(Collectors.toSet()));
    SortedMap<Instant, List<Claim>> passed = new TreeMap<>();
    Map<String, Optional<LocalDate>> next = new HashMap<>();
    for (Claim claim : counting) {
      LocalDate since = due.get(claim.id());
      if (since != null) {
        ClaimDays.passed(claim.content(), register, since, today)
            .forEach(
                day ->
                    passed
                        .computeIfAbsent(FacilityDays.start(day), it -> new ArrayList<>())
                        .add(claim));
      }
      next.put(claim.id(), ClaimDays.next(claim.content(), catalogue, register, today));
    }
    judging.onDays(passed, start -> catalogues.at(new AsOf(start, false)));
    calendar.next(next);
  }
}
