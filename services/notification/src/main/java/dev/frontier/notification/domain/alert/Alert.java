package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.subscription.Subscription;
import dev.frontier.notification.domain.timing.Severity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that a subscriber asked to be told has happened, or what was told has become worse or
 * does not hold any more.
 *
 * @param id time-ordered id; also the id of its message to a webhook
 * @param subscription who asked
 * @param step what it says about the alerts before it
 * @param cause what led to it, with all that it led to besides: a submission, or an event alone
 * @param first the first alert of the same subject; its own id when it is the first
 * @param facts what happened, for programs
 * @param wording what happened, for people
 * @param at when it was raised
 */
public record Alert(
    UUID id,
    Subscription subscription,
    UUID cause,
    Step step,
    UUID first,
    Facts facts,
    Wording wording,
    Instant at) {
  /** Refuses absent parts. */
  public Alert {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(subscription, "subscription");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(wording, "wording");
    Objects.requireNonNull(at, "at");
  }

  /** How much it matters to whoever asked. */
  public Severity severity() {
    return subscription.severity();
  }

  /** Whether its subject was told before, so that it corrects or updates that. */
  public boolean follows() {
    return !first.equals(id);
  }

  /** The kind of rule that fired. */
  public RuleKind kind() {
    return subscription.rule().kind();
  }
}
