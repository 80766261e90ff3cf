package dev.frontier.notification.domain.subscription;

import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.rule.Rule;
import dev.frontier.notification.domain.timing.Manner;
import dev.frontier.notification.domain.timing.Severity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A wish to be told.
 *
 * @param id time-ordered id
 * @param owner whose it is; nobody else sees it
 * @param rule what of
 * @param language in which language the owner reads
 * @param manner how the owner wants to be told
 * @param version how often it was changed
 * @param createdAt since when
 */
public record Subscription(
    UUID id,
    Actor owner,
    Rule rule,
    Language language,
    Manner manner,
    long version,
    Instant createdAt) {
  /** Refuses absent parts. */
  public Subscription {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(manner, "manner");
    Objects.requireNonNull(createdAt, "createdAt");
  }

  /** One of which nothing was said but the rule. */
  public Subscription(UUID id, Actor owner, Rule rule, Language language, Instant createdAt) {
    this(id, owner, rule, language, Manner.USUAL, 0, createdAt);
  }

  /** The same told in another manner, as its next version. */
  public Subscription told(Manner other) {
    return new Subscription(id, owner, rule, language, other, version + 1, createdAt);
  }

  /** How much its alerts matter. */
  public Severity severity() {
    return manner.severity();
  }
}
