package dev.frontier.notification.application;

import dev.frontier.notification.application.port.HistoryStore;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.history.Deriver;
import dev.frontier.notification.domain.history.History;
import dev.frontier.notification.domain.history.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds to news what follows from them and the past, and keeps them as past. Of indicators that no
 * rule looks back on nothing is read or kept.
 */
@ApplicationScoped
public class DeriveFromPast {
  private final HistoryStore histories;

  /** All parts are needed. */
  public DeriveFromPast(HistoryStore histories) {
    this.histories = histories;
  }

  /**
   * Derives from a batch, in the transaction of the caller, who holds the lock on its indicators.
   *
   * @param batch in order
   */
  public List<IndicatorNews> derive(List<IndicatorNews> batch) {
    Set<String> followed = histories.followed(indicators(batch));
    if (followed.isEmpty()) {
      Deriver deriver = new Deriver(new History(), Set.of());
      return batch.stream().flatMap(news -> deriver.derive(news).stream()).toList();
    }
    List<IndicatorNews> kept =
        batch.stream().filter(news -> followed.containsAll(indicators(List.of(news)))).toList();
    History history = new History(histories.within(Reach.of(kept)));
    Deriver deriver = new Deriver(history, followed);
    List<IndicatorNews> derived =
        batch.stream().flatMap(news -> deriver.derive(news).stream()).toList();
    histories.keep(history.changed());
    return derived;
  }

  /** The indicators of some news. */
  static Set<String> indicators(List<IndicatorNews> batch) {
    return batch.stream()
        .flatMap(news -> news.changes().stream())
        .map(change -> change.indicator())
        .collect(Collectors.toSet());
  }
}
