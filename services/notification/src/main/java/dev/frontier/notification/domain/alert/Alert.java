package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.subscription.Subscription;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that a subscriber asked to be told has happened.
 *
 * @param id time-ordered id; also the id of its message to a webhook
 * @param subscription who asked
 * @param facts what happened, for programs
 * @param wording what happened, for people
 * @param at when it was raised
 */
public record Alert(UUID id, Subscription subscription, Facts facts, Wording wording, Instant at) {
  /** Refuses absent parts. */
  public Alert {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(subscription, "subscription");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(wording, "wording");
    Objects.requireNonNull(at, "at");
  }

  /** By what this alert is raised once. */
  public Identity identity() {
    return Identity.of(subscription.id(), facts);
  }

  /** The kind of rule that fired. */
  public RuleKind kind() {
    return subscription.rule().kind();
  }
}
