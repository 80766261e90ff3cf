package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.StatusMove;
import java.util.Objects;

/**
 * Something happens to a measure of the policy tree.
 *
 * @param happening what
 * @param measure code of the measure, or {@link #ANY}
 */
public record MeasureRule(Happening happening, String measure) implements Rule {
  /** Stands for every measure. */
  public static final String ANY = "*";

  private static final String REFUSED = "refused";
  private static final String BLOCKED = "blocked";

  /** Refuses absent parts. */
  public MeasureRule {
    Objects.requireNonNull(happening, "happening");
    Objects.requireNonNull(measure, "measure");
  }

  /** What can happen to a measure. */
  public enum Happening {
    /** Its claimed or verified status becomes another, or something of it is overdue. */
    MOVES(RuleKind.MEASURE_STATUS_MOVES),
    /** A verifier refuses what was claimed. */
    REFUSED(RuleKind.MEASURE_REFUSED),
    /** A report or a milestone is overdue. */
    OVERDUE(RuleKind.MEASURE_OVERDUE),
    /** Its ministry says that it is blocked. */
    BLOCKED(RuleKind.MEASURE_BLOCKED);

    private final RuleKind kind;

    Happening(RuleKind kind) {
      this.kind = kind;
    }

    /** What a kind is about; {@code kind} is one of measures. */
    public static Happening of(RuleKind kind) {
      for (Happening happening : values()) {
        if (happening.kind == kind) {
          return happening;
        }
      }
      throw new IllegalArgumentException(kind + " is not of a measure");
    }
  }

  @Override
  public RuleKind kind() {
    return happening.kind;
  }

  /** Whether the rule has happened. */
  public boolean firesOn(StatusMove move) {
    if (!measure.equals(ANY) && !measure.equals(move.measure())) {
      return false;
    }
    return switch (happening) {
      case MOVES -> move.moved() || move.overdue();
      case REFUSED -> move.event().equals(REFUSED) || becomes(move, false, REFUSED);
      case OVERDUE -> move.overdue();
      case BLOCKED -> becomes(move, true, BLOCKED);
    };
  }

  private static boolean becomes(StatusMove move, boolean claimed, String status) {
    String before = claimed ? move.before().claimed() : move.before().verified();
    String after = claimed ? move.after().claimed() : move.after().verified();
    return after.equals(status) && !before.equals(status);
  }

  @Override
  public String sentence(Names names, Language language) {
    boolean any = measure.equals(ANY);
    return switch (language) {
      case ZH_CN -> (any ? "任一措施" : "措施" + names.measure(measure, language)) + zh() + "时提醒。";
      case EN ->
          "Tell me when "
              + en(any ? "any measure" : "measure " + names.measure(measure, language))
              + ".";
    };
  }

  private String zh() {
    return switch (happening) {
      case MOVES -> "的申报或核实状态变化或逾期";
      case REFUSED -> "未通过核实";
      case OVERDUE -> "有报告或里程碑逾期";
      case BLOCKED -> "申报为受阻";
    };
  }

  private String en(String which) {
    return switch (happening) {
      case MOVES ->
          "the claimed or verified status of " + which + " moves, or something of it is overdue";
      case REFUSED -> "verification of " + which + " is refused";
      case OVERDUE -> "a report or a milestone of " + which + " is overdue";
      case BLOCKED -> which + " is said to be blocked";
    };
  }
}
