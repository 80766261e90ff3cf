package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.Change;

/**
 * What a subscriber wants to hear of. A new kind does not compile until it answers every question
 * below.
 */
public sealed interface Rule permits SeriesRule, MeasureStatusMoves {

  /** The kind, for indexing. */
  RuleKind kind();

  /** What the rule makes of a change, whatever the change is. */
  Outcome on(Change change);

  /** One sentence that says what the rule means; codes stand in for names that are not known. */
  String sentence(Names names, Language language);
}
