package dev.frontier.notification.domain.subscription;

import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.rule.Rule;
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
 * @param createdAt since when
 */
public record Subscription(UUID id, Actor owner, Rule rule, Language language, Instant createdAt) {
  /** Refuses absent parts. */
  public Subscription {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(createdAt, "createdAt");
  }
}
