package dev.frontier.notification.domain.subscription;

import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.rule.Rule;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A wish to be told.
 *
 * @param id time-ordered id
 * @param owner whose it is; nobody else sees it
 * @param rule what of
 * @param language in which language the owner reads
 * @param webhook where to send it besides the inbox, null for nowhere
 * @param createdAt since when
 */
public record Subscription(
    UUID id, Actor owner, Rule rule, Language language, URI webhook, Instant createdAt) {
  /** Only the webhook may be absent. */
  public Subscription {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(createdAt, "createdAt");
  }

  /** Where to send it besides the inbox. */
  public Optional<URI> webhookUrl() {
    return Optional.ofNullable(webhook);
  }
}
