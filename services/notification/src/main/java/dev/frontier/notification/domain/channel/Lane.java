package dev.frontier.notification.domain.channel;

import java.util.Objects;

/**
 * Whose message goes where: by both attempts are spread, so that neither a slow receiver nor an
 * owner with many of them keeps others waiting.
 *
 * @param owner the subject of whoever has the channel
 * @param receiver what is called, e.g. host:port
 */
public record Lane(String owner, String receiver) {
  /** Refuses absent parts. */
  public Lane {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(receiver, "receiver");
  }
}
