package dev.frontier.notification.application;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.alert.Alert;
import dev.frontier.notification.domain.alert.AlertWriter;
import dev.frontier.notification.domain.alert.Facts;
import dev.frontier.notification.domain.alert.Step;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.change.FilingStep;
import dev.frontier.notification.domain.rule.FilingRule;
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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Filings came back or are overdue: whoever asked to be told is told. */
@ApplicationScoped
public class HandleFilings {
  private final SubscriptionStore subscriptions;
  private final CatalogueStore catalogue;
  private final RaiseAlerts alerts;
  private final Clock clock;

  /** All parts are needed. */
  public HandleFilings(
      SubscriptionStore subscriptions, CatalogueStore catalogue, RaiseAlerts alerts, Clock clock) {
    this.subscriptions = subscriptions;
    this.catalogue = catalogue;
    this.alerts = alerts;
    this.clock = clock;
  }

  /**
   * Handles a batch.
   *
   * @return how many alerts were new
   */
  @Transactional
  public int handle(List<FilingStep> steps) {
    if (steps.isEmpty()) {
      return 0;
    }
    Groups groups = catalogue.groups();
    AtomicInteger fresh = new AtomicInteger();
    subscriptions.watchingFilings(
        steps,
        groups,
        RaiseAlerts.pageOf(steps.size()),
        page -> fresh.addAndGet(alerts.raise(told(steps, groups, page.items()), page.whole())));
    return fresh.get();
  }

  private List<Alert> told(List<FilingStep> steps, Groups groups, List<Subscription> watching) {
    AlertWriter writer = new AlertWriter(catalogue.names(codes(steps)));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Alert> raised = new ArrayList<>();
    for (FilingStep step : steps) {
      for (Subscription subscription : watching) {
        if (subscription.rule() instanceof FilingRule rule && rule.firesOn(step, groups)) {
          Facts.OfFiling facts = new Facts.OfFiling(step);
          UUID id = EventIds.next();
          UUID cause = step.submission() == null ? step.eventId() : step.submission();
          raised.add(
              new Alert(id, subscription, cause, Step.RAISED, id, facts, writer.write(facts), now));
        }
      }
    }
    return raised;
  }

  private static Set<String> codes(List<FilingStep> steps) {
    Set<String> codes = new HashSet<>();
    for (FilingStep step : steps) {
      codes.add(step.region());
      codes.addAll(step.indicators());
    }
    return codes;
  }
}
