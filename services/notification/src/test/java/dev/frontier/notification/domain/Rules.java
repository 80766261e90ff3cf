package dev.frontier.notification.domain;

import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.judge.Evaluator;
import dev.frontier.notification.domain.judge.Outcome;
import dev.frontier.notification.domain.judge.Standings;
import dev.frontier.notification.domain.rule.FallsBelow;
import dev.frontier.notification.domain.rule.FallsBy;
import dev.frontier.notification.domain.rule.FallsOutOfFirst;
import dev.frontier.notification.domain.rule.MeasureRule;
import dev.frontier.notification.domain.rule.Regions;
import dev.frontier.notification.domain.rule.RegionsDraft;
import dev.frontier.notification.domain.rule.RuleDraft;
import dev.frontier.notification.domain.rule.Series;
import dev.frontier.notification.domain.rule.SeriesRule;
import dev.frontier.notification.domain.rule.Unit;
import java.math.BigDecimal;
import java.util.Map;

/** Rules for tests: of Guangxi's trade unless said otherwise. */
public final class Rules {
  private static final Series GUANGXI = Series.of("TRADE_TOTAL", "CN-GX");

  private Rules() {}

  public static FallsBy falls(String percent) {
    return falls(GUANGXI, percent);
  }

  public static FallsBy falls(Series series, String percent) {
    return new FallsBy(series, Unit.PERCENT, new BigDecimal(percent));
  }

  public static FallsBelow below(String threshold) {
    return below(GUANGXI, threshold);
  }

  public static FallsBelow below(Series series, String threshold) {
    return new FallsBelow(series, new BigDecimal(threshold));
  }

  public static FallsOutOfFirst outOfFirst(String places) {
    return new FallsOutOfFirst(GUANGXI, new BigDecimal(places));
  }

  public static Series recovering(String recovery) {
    return new Series("TRADE_TOTAL", new Regions.One("CN-GX"), new BigDecimal(recovery));
  }

  public static MeasureRule moves(String measure) {
    return new MeasureRule(MeasureRule.Happening.MOVES, measure);
  }

  /** A draft of one region with one limit, whose value may be null. */
  public static RuleDraft draft(
      String kind, String indicator, String region, String limit, String value) {
    return new RuleDraft(
        kind,
        indicator,
        RegionsDraft.of(region),
        value == null ? Map.of() : Map.of(limit, value),
        null);
  }

  public static RuleDraft ofMeasure(String kind, String measure) {
    return new RuleDraft(kind, null, null, null, measure);
  }

  /** Whether a rule that has told nothing raises an alert on a change. */
  public static boolean raised(SeriesRule rule, FigureChange change) {
    return new Evaluator(new Groups(Map.of())).judge(rule, change, new Standings())
        instanceof Outcome.Raises;
  }
}
