package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.change.StatusMove;

/** Says in a sentence what happened to a measure of the policy tree. */
final class MoveWriter {
  private final Names names;

  MoveWriter(Names names) {
    this.names = names;
  }

  Wording write(StatusMove move) {
    return new Wording(zh(move), en(move));
  }

  private String zh(StatusMove move) {
    if (move.overdue()) {
      return "措施"
          + names.measure(move.measure(), Language.ZH_CN)
          + "（"
          + move.ministry()
          + "）有报告或里程碑已逾期。";
    }
    return "措施"
        + names.measure(move.measure(), Language.ZH_CN)
        + "（"
        + move.ministry()
        + "）："
        + whatHappened(
            "再次未通过核实",
            step(move, true, "申报状态由“", "”变为“", "”", Language.ZH_CN),
            step(move, false, "核实结果由“", "”变为“", "”", Language.ZH_CN),
            "；")
        + "。";
  }

  private String en(StatusMove move) {
    if (move.overdue()) {
      return "Measure "
          + names.measure(move.measure(), Language.EN)
          + " ("
          + move.ministry()
          + "): a report or a milestone is overdue.";
    }
    return "Measure "
        + names.measure(move.measure(), Language.EN)
        + " ("
        + move.ministry()
        + "): "
        + whatHappened(
            "verification was refused again",
            step(move, true, "claimed status moved from \"", "\" to \"", "\"", Language.EN),
            step(move, false, "verified status moved from \"", "\" to \"", "\"", Language.EN),
            "; ")
        + ".";
  }

  private static String step(
      StatusMove move, boolean claimed, String from, String to, String end, Language language) {
    String before = part(move.before(), claimed);
    String after = part(move.after(), claimed);
    return before.equals(after)
        ? ""
        : from + StatusWords.of(before, language) + to + StatusWords.of(after, language) + end;
  }

  private static String part(MeasureStatus status, boolean claimed) {
    return claimed ? status.claimed() : status.verified();
  }

  /** A measure that stays where it was is told of only when a verifier refuses it once more. */
  private static String whatHappened(String again, String first, String second, String between) {
    if (first.isEmpty() && second.isEmpty()) {
      return again;
    }
    return first + (first.isEmpty() || second.isEmpty() ? "" : between) + second;
  }
}
