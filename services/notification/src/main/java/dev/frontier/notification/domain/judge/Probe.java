package dev.frontier.notification.domain.judge;

import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.rule.Reading;
import dev.frontier.notification.domain.rule.RuleKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * By what a change looks for the subscriptions that it can concern: those with a rule of this kind,
 * indicator and region whose limit is not below the number, and those with an alert of the series
 * that the number deepens, ends or recovers from. It only narrows; the {@link Evaluator} decides.
 *
 * @param kind of rules
 * @param subject what may be told
 * @param number that limits are held against; null when there is none, and nothing can trip
 */
public record Probe(RuleKind kind, Subject subject, BigDecimal number) {

  /** The probes of a change: one for each kind that reads its measure. */
  public static List<Probe> of(FigureChange change) {
    BigDecimal number = Gauge.read(change) instanceof Reading.Known known ? known.number() : null;
    return Arrays.stream(RuleKind.values())
        .filter(kind -> kind.reads().filter(change.measure()::equals).isPresent())
        .map(kind -> new Probe(kind, Subject.of(change), number))
        .toList();
  }
}
