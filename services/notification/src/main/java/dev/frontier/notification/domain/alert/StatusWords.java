package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.Language;
import java.util.Map;

/** The statuses of the policy tracker in words; a code that is not known stands for itself. */
final class StatusWords {
  private static final Map<String, Wording> WORDS =
      Map.of(
          "not_started", new Wording("未开始", "not started"),
          "planned", new Wording("已计划", "planned"),
          "under_way", new Wording("推进中", "under way"),
          "blocked", new Wording("受阻", "blocked"),
          "carried_out", new Wording("已完成", "carried out"),
          "dropped", new Wording("已放弃", "dropped"),
          "none", new Wording("未核实", "not verified"),
          "confirmed", new Wording("属实", "confirmed"),
          "partly", new Wording("部分属实", "partly confirmed"),
          "refused", new Wording("未予认可", "refused"));

  private StatusWords() {}

  /** The words for a status. */
  static String of(String status, Language language) {
    Wording words = WORDS.get(status);
    return words == null ? status : words.in(language);
  }
}
