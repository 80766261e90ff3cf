package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.Change;
import dev.frontier.notification.domain.change.StatusMove;
import java.util.Objects;

/**
 * The claimed or verified status of a measure becomes another, or something of it is overdue.
 *
 * @param measure code of the measure, or {@link #ANY}
 */
public record MeasureStatusMoves(String measure) implements Rule {
  /** Stands for every measure. */
  public static final String ANY = "*";

  /** Refuses an absent measure. */
  public MeasureStatusMoves {
    Objects.requireNonNull(measure, "measure");
  }

  @Override
  public RuleKind kind() {
    return RuleKind.MEASURE_STATUS_MOVES;
  }

  @Override
  public Outcome on(Change change) {
    if (!(change instanceof StatusMove move)
        || !(measure.equals(ANY) || measure.equals(move.measure()))) {
      return Outcome.quiet(Outcome.Why.NOT_WATCHED);
    }
    return move.moved() || move.overdue() ? Outcome.fires() : Outcome.quiet(Outcome.Why.UNMOVED);
  }

  @Override
  public String sentence(Names names, Language language) {
    boolean any = measure.equals(ANY);
    return switch (language) {
      case ZH_CN -> (any ? "任一措施" : "措施" + measure) + "的申报或核实状态变化或逾期时提醒。";
      case EN ->
          "Tell me when the claimed or verified status of "
              + (any ? "any measure" : "measure " + measure)
              + " moves, or something of it is overdue.";
    };
  }
}
