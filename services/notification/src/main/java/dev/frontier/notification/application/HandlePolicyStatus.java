package dev.frontier.notification.application;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.alert.Alert;
import dev.frontier.notification.domain.alert.AlertWriter;
import dev.frontier.notification.domain.alert.Facts;
import dev.frontier.notification.domain.alert.Step;
import dev.frontier.notification.domain.change.StatusMove;
import dev.frontier.notification.domain.rule.MeasureRule;
import dev.frontier.notification.domain.subscription.Subscription;
import dev.frontier.platform.messaging.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Measures moved: whoever asked to be told is told. */
@ApplicationScoped
public class HandlePolicyStatus {
  private final SubscriptionStore subscriptions;
  private final CatalogueStore catalogue;
  private final RaiseAlerts alerts;
  private final Clock clock;

  /** All parts are needed. */
  public HandlePolicyStatus(
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
  public int handle(List<StatusMove> batch) {
    List<StatusMove> moves = batch.stream().filter(HandlePolicyStatus::isNews).toList();
    if (moves.isEmpty()) {
      return 0;
    }
    Set<String> measures = moves.stream().map(StatusMove::measure).collect(Collectors.toSet());
    AlertWriter writer = new AlertWriter(catalogue.names(measures));
    AtomicInteger fresh = new AtomicInteger();
    subscriptions.watchingMeasures(
        measures,
        RaiseAlerts.pageOf(moves.size()),
        page -> fresh.addAndGet(alerts.raise(told(moves, page.items(), writer), page.whole())));
    return fresh.get();
  }

  private List<Alert> told(
      List<StatusMove> moves, List<Subscription> watching, AlertWriter writer) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Alert> raised = new ArrayList<>();
    for (StatusMove move : moves) {
      for (Subscription subscription : watching) {
        if (subscription.rule() instanceof MeasureRule rule && rule.firesOn(move)) {
          Facts.OfMove facts = new Facts.OfMove(move);
          UUID id = EventIds.next();
          raised.add(
              new Alert(
                  id,
                  subscription,
                  move.eventId(),
                  Step.RAISED,
                  id,
                  facts,
                  writer.write(facts),
                  now));
        }
      }
    }
    return raised;
  }

  /** Whether some rule can fire on it. */
  private static boolean isNews(StatusMove move) {
    return move.moved() || move.overdue() || move.event().equals("refused");
  }
}
