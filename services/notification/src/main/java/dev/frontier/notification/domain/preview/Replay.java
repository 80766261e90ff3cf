package dev.frontier.notification.domain.preview;

import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.history.Deriver;
import dev.frontier.notification.domain.history.History;
import dev.frontier.notification.domain.judge.Evaluator;
import dev.frontier.notification.domain.judge.Standings;
import dev.frontier.notification.domain.rule.SeriesRule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes the news of a log one after another, as they became known, and keeps what a rule would have
 * told. It derives and judges with what alerts are made with, so that it tells what they tell.
 */
public final class Replay {
  private static final int YEAR = 4;

  private final SeriesRule rule;
  private final Groups groups;
  private final Deriver deriver;
  private final Evaluator evaluator;
  private final Standings standings = new Standings();
  private final Supplier<UUID> ids;
  private final int most;
  private final Deque<Told> told = new ArrayDeque<>();
  private final SortedMap<String, Integer> alerts = new TreeMap<>();

  /**
   * A replay from nothing.
   *
   * @param ids gives the ids of alerts
   * @param most how many of the last alerts are kept; all are counted
   */
  public Replay(SeriesRule rule, Groups groups, Supplier<UUID> ids, int most) {
    this.rule = rule;
    this.groups = groups;
    this.ids = ids;
    this.most = most;
    this.evaluator = new Evaluator(groups);
    this.deriver =
        new Deriver(
            new History(), rule.kind().looksBack() ? Set.of(rule.series().indicator()) : Set.of());
  }

  /** An alert that would have come, and the news that it would have come of. */
  public record Told(IndicatorNews news, Evaluator.Judged judged) {}

  /** Takes what became known next. */
  public void take(IndicatorNews news) {
    for (IndicatorNews derived : deriver.derive(news)) {
      derived.changes().stream()
          .filter(this::watched)
          .forEach(change -> alerts.putIfAbsent(year(change), 0));
      for (Evaluator.Judged judged : evaluator.judge(rule, derived, standings, ids)) {
        alerts.merge(year(judged.change()), 1, Integer::sum);
        told.add(new Told(derived, judged));
        if (told.size() > most) {
          told.remove();
        }
      }
    }
  }

  /** The last alerts, oldest first. */
  public List<Told> told() {
    return List.copyOf(told);
  }

  /**
   * How many alerts there would have been, by the year that their figures are of; 0 for a year
   * whose figures told nothing. Not by the year in which they came: a load of twenty years in one
   * night is not a busy night.
   */
  public SortedMap<String, Integer> alertsByYear() {
    return new TreeMap<>(alerts);
  }

  private boolean watched(FigureChange change) {
    return rule.kind().reads().filter(change.measure()::equals).isPresent()
        && rule.series().regions().cover(change.region(), groups);
  }

  private static String year(FigureChange change) {
    String period = change.period();
    return period.length() <= YEAR ? period : period.substring(0, YEAR);
  }
}
