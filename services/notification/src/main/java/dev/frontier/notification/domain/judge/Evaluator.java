package dev.frontier.notification.domain.judge;

import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.judge.Outcome.Why;
import dev.frontier.notification.domain.rule.Reading;
import dev.frontier.notification.domain.rule.SeriesRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Judges rules on figures: from what was told before and a change comes what is told now. Of one
 * subject nothing is told twice; what was told is updated when it is worse and taken back when it
 * does not hold any more.
 */
public final class Evaluator {
  private final Groups groups;

  /** An evaluator that knows the members of groups. */
  public Evaluator(Groups groups) {
    this.groups = groups;
  }

  /**
   * A change and what came of it.
   *
   * @param alert the id of what is to be told
   * @param first the first alert of the subject, the same when this is the first
   */
  public record Judged(FigureChange change, Outcome outcome, UUID alert, UUID first) {}

  /**
   * Judges a rule on some news.
   *
   * @param standings what was told of this rule; what is told now is kept in them
   * @param ids gives the ids of alerts
   * @return what is to be told, in order
   */
  public List<Judged> judge(
      SeriesRule rule, IndicatorNews news, Standings standings, Supplier<UUID> ids) {
    // In the order of periods: an earlier one can keep a later one quiet.
    List<FigureChange> changes =
        news.changes().stream().sorted(Comparator.comparing(FigureChange::period)).toList();
    List<Judged> told = new ArrayList<>();
    for (FigureChange change : changes) {
      Outcome outcome = judge(rule, change, standings);
      if (!(outcome instanceof Outcome.Nothing)) {
        UUID alert = ids.get();
        Subject subject = Subject.of(change);
        standings.put(subject, after(outcome, alert, standings.of(subject)));
        told.add(new Judged(change, outcome, alert, standings.of(subject).orElseThrow().first()));
      }
      if (rule.rearms() && watches(rule, change) && recovered(rule, Gauge.read(change))) {
        standings.rearmBefore(Subject.of(change));
      }
    }
    return told;
  }

  /** What comes of a rule on a change, given what was told before. */
  public Outcome judge(SeriesRule rule, FigureChange change, Standings standings) {
    if (!watches(rule, change)) {
      return Outcome.nothing(Why.NOT_WATCHED);
    }
    Reading reading = Gauge.read(change);
    Optional<Standing> open = standings.of(Subject.of(change)).filter(Standing::open);
    return open.isPresent()
        ? judgeTold(rule, reading, open.get())
        : judgeUntold(rule, reading, standings.openBefore(Subject.of(change)));
  }

  private static Outcome judgeTold(SeriesRule rule, Reading reading, Standing told) {
    if (!(reading instanceof Reading.Known known)) {
      return new Outcome.Retracts(reading);
    }
    if (rule.tripped(known)) {
      return known.number().compareTo(told.told()) < 0
          ? new Outcome.Deepens(known)
          : Outcome.nothing(Why.TOLD);
    }
    return recovered(rule, known)
        ? new Outcome.Retracts(known)
        : Outcome.nothing(Why.NOT_RECOVERED);
  }

  private static Outcome judgeUntold(SeriesRule rule, Reading reading, Optional<Standing> earlier) {
    if (!(reading instanceof Reading.Known known)) {
      return Outcome.nothing(Why.UNKNOWN);
    }
    if (!rule.tripped(known)) {
      return Outcome.nothing(Why.WITHIN_LIMIT);
    }
    boolean armed = !rule.rearms() || earlier.map(Standing::rearmed).orElse(true);
    return armed ? new Outcome.Raises(known) : Outcome.nothing(Why.NOT_ARMED);
  }

  private boolean watches(SeriesRule rule, FigureChange change) {
    return rule.kind().reads().filter(change.measure()::equals).isPresent()
        && rule.series().indicator().equals(change.indicator())
        && rule.series().regions().cover(change.region(), groups);
  }

  private static boolean recovered(SeriesRule rule, Reading reading) {
    return reading instanceof Reading.Known known
        && !rule.tripped(known)
        && known.number().compareTo(rule.recoversAt()) >= 0;
  }

  private static Standing after(Outcome outcome, UUID alert, Optional<Standing> before) {
    if (outcome instanceof Outcome.Raises raises) {
      return before
          .map(standing -> standing.again(raises.reading().number()))
          .orElseGet(() -> new Standing(alert, raises.reading().number(), true, false));
    }
    if (outcome instanceof Outcome.Deepens deepens) {
      return before.orElseThrow().worse(deepens.reading().number());
    }
    return before.orElseThrow().takenBack();
  }
}
