package dev.frontier.ingestion.adapter.out.messaging;

import dev.frontier.ingestion.domain.publication.Publication.Overridden;
import dev.frontier.platform.http.Languages;
import dev.frontier.platform.http.RuleText;

/**
 * A warning of the gate that an office's justification overrides, as an event of {@code
 * frontier.figures.v1} carries it: in words, since readers do not know the gate's rules.
 */
record OverriddenData(String rule, String messageZh, String messageEn, String reason) {
  static OverriddenData of(Overridden it) {
    return new OverriddenData(
        it.rule(),
        RuleText.of(it.rule(), it.params(), Languages.CHINESE).message(),
        RuleText.of(it.rule(), it.params(), Languages.ENGLISH).message(),
        it.reason());
  }
}
