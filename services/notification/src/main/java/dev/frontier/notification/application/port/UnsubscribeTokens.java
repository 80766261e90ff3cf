package dev.frontier.notification.application.port;

import java.util.Optional;
import java.util.UUID;

/**
 * Tokens by which whoever reads a mail can end it without signing in. They do not expire, since a
 * mail is kept for years, and cannot be guessed.
 */
public interface UnsubscribeTokens {

  /** The token of a channel, always the same; fit for the path of an address. */
  String of(UUID channel);

  /** The channel of a token; empty for what is none of ours. Takes as long for a near miss. */
  Optional<UUID> channel(String token);
}
