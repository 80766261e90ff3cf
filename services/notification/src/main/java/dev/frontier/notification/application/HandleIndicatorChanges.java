package dev.frontier.notification.application;

import dev.frontier.notification.application.port.AlertStore;
import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.alert.Alert;
import dev.frontier.notification.domain.alert.AlertWriter;
import dev.frontier.notification.domain.alert.Facts;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.SeriesKey;
import dev.frontier.notification.domain.rule.Outcome;
import dev.frontier.notification.domain.rule.Probe;
import dev.frontier.notification.domain.subscription.Subscription;
import dev.frontier.platform.messaging.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Figures changed: whoever asked to be told is told. The queries are as many for a batch of a
 * thousand events as for one: one that finds by index the subscriptions which the changes can trip,
 * one for names, and those that keep the alerts.
 */
@ApplicationScoped
public class HandleIndicatorChanges {
  private final SubscriptionStore subscriptions;
  private final AlertStore alerts;
  private final CatalogueStore catalogue;
  private final Clock clock;

  /** All parts are needed. */
  public HandleIndicatorChanges(
      SubscriptionStore subscriptions, AlertStore alerts, CatalogueStore catalogue, Clock clock) {
    this.subscriptions = subscriptions;
    this.alerts = alerts;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  private record Candidate(IndicatorNews news, FigureChange change) {}

  private record Fired(Subscription subscription, Facts.OfFigure facts) {}

  /**
   * Those of the series that a subscription watches; of the others no change need be handled.
   *
   * @param series may be many
   */
  @Transactional
  public Set<SeriesKey> watched(Set<SeriesKey> series) {
    return series.isEmpty() ? Set.of() : subscriptions.watched(series);
  }

  /**
   * Handles a batch.
   *
   * @return how many alerts were new
   */
  @Transactional
  public int handle(List<IndicatorNews> batch) {
    List<Probe> probes = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (IndicatorNews news : batch) {
      for (FigureChange change : news.changes()) {
        Probe.of(change)
            .ifPresent(
                probe -> {
                  probes.add(probe);
                  candidates.add(new Candidate(news, change));
                });
      }
    }
    if (probes.isEmpty()) {
      return 0;
    }
    List<Fired> fired = new ArrayList<>();
    for (SubscriptionStore.Match match : subscriptions.matching(probes)) {
      Candidate candidate = candidates.get(match.probe());
      if (match.subscription().rule().on(candidate.change()) instanceof Outcome.Fires) {
        fired.add(
            new Fired(
                match.subscription(), Facts.OfFigure.of(candidate.news(), candidate.change())));
      }
    }
    return fired.isEmpty() ? 0 : raise(fired);
  }

  private int raise(List<Fired> fired) {
    AlertWriter writer = new AlertWriter(catalogue.names(codes(fired)));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return alerts.addOnce(
        fired.stream()
            .map(
                f ->
                    new Alert(
                        EventIds.next(),
                        f.subscription(),
                        f.facts(),
                        writer.write(f.subscription().rule(), f.facts()),
                        now))
            .toList());
  }

  private static Set<String> codes(List<Fired> fired) {
    Set<String> codes = new HashSet<>();
    for (Fired f : fired) {
      codes.add(f.facts().indicator());
      codes.add(f.facts().region());
    }
    return codes;
  }
}
