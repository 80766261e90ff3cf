package dev.frontier.notification.application;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.Page;
import dev.frontier.notification.application.port.StandingStore;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.alert.Alert;
import dev.frontier.notification.domain.alert.AlertWriter;
import dev.frontier.notification.domain.alert.Facts;
import dev.frontier.notification.domain.alert.Step;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.SeriesKey;
import dev.frontier.notification.domain.judge.Evaluator;
import dev.frontier.notification.domain.judge.Probe;
import dev.frontier.notification.domain.judge.Standings;
import dev.frontier.notification.domain.judge.Subject;
import dev.frontier.notification.domain.rule.SeriesRule;
import dev.frontier.notification.domain.subscription.Subscription;
import dev.frontier.platform.messaging.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Figures changed: whoever asked to be told is told, and told again when it is worse or does not
 * hold any more. The queries are as many for a batch of a thousand events as for one: those for
 * what follows from the past of indicators that rules look back on, one that finds by index the
 * subscriptions which the changes can concern, one for what they were told, one for names, and
 * those that keep what is told now. Where very many are concerned, all but the first of these are
 * for each page of them.
 */
@ApplicationScoped
public class HandleIndicatorChanges {
  private final SubscriptionStore subscriptions;
  private final StandingStore standings;
  private final DeriveFromPast past;
  private final RaiseAlerts alerts;
  private final CatalogueStore catalogue;
  private final Clock clock;

  /** All parts are needed. */
  public HandleIndicatorChanges(
      SubscriptionStore subscriptions,
      StandingStore standings,
      DeriveFromPast past,
      RaiseAlerts alerts,
      CatalogueStore catalogue,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.standings = standings;
    this.past = past;
    this.alerts = alerts;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  private record Told(IndicatorNews news, Subscription subscription, Evaluator.Judged judged) {}

  /**
   * Those of the series that a subscription watches, or whose past is kept; of the others no change
   * need be handled.
   *
   * @param series may be many
   */
  @Transactional
  public Set<SeriesKey> watched(Set<SeriesKey> series) {
    return series.isEmpty() ? Set.of() : subscriptions.watched(series, catalogue.groups());
  }

  /**
   * Handles a batch.
   *
   * @return how many alerts were new
   */
  @Transactional
  public int handle(List<IndicatorNews> batch) {
    Set<String> indicators = DeriveFromPast.indicators(batch);
    if (indicators.isEmpty()) {
      return 0;
    }
    standings.lock(new TreeSet<>(indicators));
    List<IndicatorNews> all = past.derive(batch);
    List<Probe> probes =
        all.stream()
            .flatMap(news -> news.changes().stream())
            .flatMap(change -> Probe.of(change).stream())
            .toList();
    if (probes.isEmpty()) {
      return 0;
    }
    Groups groups = catalogue.groups();
    Evaluator evaluator = new Evaluator(groups);
    AtomicInteger fresh = new AtomicInteger();
    subscriptions.matching(
        probes,
        groups,
        RaiseAlerts.PAGE,
        page -> fresh.addAndGet(tell(all, concerned(page, probes), evaluator, page.whole())));
    return fresh.get();
  }

  private static Map<SeriesKey, Map<UUID, Subscription>> concerned(
      Page<SubscriptionStore.Match> page, List<Probe> probes) {
    Map<SeriesKey, Map<UUID, Subscription>> concerned = new HashMap<>();
    for (SubscriptionStore.Match match : page.items()) {
      Subject subject = probes.get(match.probe()).subject();
      concerned
          .computeIfAbsent(
              new SeriesKey(subject.indicator(), subject.region()), s -> new TreeMap<>())
          .put(match.subscription().id(), match.subscription());
    }
    return concerned;
  }

  /**
   * Whoever is concerned by one news of a series is asked about all of it in the batch: what the
   * first raises, the next may take back.
   */
  private int tell(
      List<IndicatorNews> batch,
      Map<SeriesKey, Map<UUID, Subscription>> concerned,
      Evaluator evaluator,
      boolean whole) {
    Map<UUID, Standings> toldBefore = standings.of(asked(concerned, batch));
    Map<UUID, Subscription> judged = new HashMap<>();
    List<Told> told = new ArrayList<>();
    for (IndicatorNews news : batch) {
      for (Subscription subscription : concernedBy(news, concerned)) {
        judged.put(subscription.id(), subscription);
        evaluator
            .judge(
                (SeriesRule) subscription.rule(),
                news,
                toldBefore.computeIfAbsent(subscription.id(), s -> new Standings()),
                EventIds::next)
            .forEach(j -> told.add(new Told(news, subscription, j)));
      }
    }
    keep(toldBefore, judged);
    return told.isEmpty() ? 0 : alerts.raise(alerts(told), whole);
  }

  private static Collection<Subscription> concernedBy(
      IndicatorNews news, Map<SeriesKey, Map<UUID, Subscription>> concerned) {
    return news.changes().stream()
        .findFirst()
        .map(change -> new SeriesKey(change.indicator(), change.region()))
        .map(concerned::get)
        .map(Map::values)
        .orElse(List.of());
  }

  private void keep(Map<UUID, Standings> told, Map<UUID, Subscription> subscriptions) {
    List<StandingStore.Kept> kept = new ArrayList<>();
    told.forEach(
        (id, all) ->
            all.changed()
                .forEach(
                    (subject, standing) ->
                        kept.add(
                            new StandingStore.Kept(subscriptions.get(id), subject, standing))));
    if (!kept.isEmpty()) {
      standings.keep(kept);
    }
  }

  private List<Alert> alerts(List<Told> told) {
    AlertWriter writer = new AlertWriter(catalogue.names(codes(told)));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return told.stream().map(t -> alert(t, writer, now)).toList();
  }

  private static Alert alert(Told told, AlertWriter writer, Instant now) {
    Evaluator.Judged judged = told.judged();
    Step step = Step.of(judged.outcome());
    Facts.OfFigure facts = Facts.OfFigure.of(told.news(), judged.change(), judged.outcome());
    return new Alert(
        judged.alert(),
        told.subscription(),
        told.news().cause(),
        step,
        judged.first(),
        facts,
        writer.write((SeriesRule) told.subscription().rule(), step, facts),
        now);
  }

  private static List<StandingStore.Asked> asked(
      Map<SeriesKey, Map<UUID, Subscription>> concerned, List<IndicatorNews> batch) {
    Map<SeriesKey, Set<String>> periods = new HashMap<>();
    for (IndicatorNews news : batch) {
      news.changes()
          .forEach(
              change ->
                  periods
                      .computeIfAbsent(
                          new SeriesKey(change.indicator(), change.region()), s -> new TreeSet<>())
                      .add(change.period()));
    }
    List<StandingStore.Asked> asked = new ArrayList<>();
    concerned.forEach(
        (series, subscriptions) ->
            subscriptions
                .values()
                .forEach(
                    subscription ->
                        asked.add(
                            new StandingStore.Asked(subscription, series, periods.get(series)))));
    return asked;
  }

  private static Set<String> codes(List<Told> told) {
    Set<String> codes = new HashSet<>();
    for (Told t : told) {
      codes.add(t.judged().change().indicator());
      codes.add(t.judged().change().region());
    }
    return codes;
  }
}
