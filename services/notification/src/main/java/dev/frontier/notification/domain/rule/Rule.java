package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;

/**
 * What a subscriber wants to hear of. A new kind does not compile until it answers every question
 * below.
 */
public sealed interface Rule permits SeriesRule, MeasureRule, FilingRule {

  /** The kind, for indexing. */
  RuleKind kind();

  /** One sentence that says what the rule means; codes stand in for names that are not known. */
  String sentence(Names names, Language language);

  /** The sentence, and with a recovery what comes after an alert. */
  default String meaning(Names names, Language language) {
    String sentence = sentence(names, language);
    if (!(this instanceof SeriesRule rule) || rule.series().recovery() == null) {
      return sentence;
    }
    String back = rule.inTermsOfLimit(names, rule.series().recovery(), language);
    boolean level = rule instanceof FallsBelow;
    return switch (language) {
      case ZH_CN ->
          sentence + "提醒之后，" + (level ? "回到" + back + "或以上" : "降幅收窄到" + back + "或以下") + "才会再次提醒。";
      case EN ->
          sentence
              + " After an alert I am told again only once it is back "
              + (level ? "at " + back + " or above." : "to a fall of " + back + " or less.");
    };
  }
}
