package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.UnsubscribeTokens;
import dev.frontier.notification.domain.channel.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whoever reads a mail wants no more of them; who that is, nobody asks. It ends all mail to the
 * address, since a reader knows neither channels nor whose they are.
 */
@ApplicationScoped
public class EndMail {
  private static final String REASON = "unsubscribed";

  private final UnsubscribeTokens tokens;
  private final ChannelStore channels;
  private final DisableChannel disable;
  private final Clock clock;

  /** All parts are needed. */
  public EndMail(
      UnsubscribeTokens tokens, ChannelStore channels, DisableChannel disable, Clock clock) {
    this.tokens = tokens;
    this.channels = channels;
    this.disable = disable;
    this.clock = clock;
  }

  /** Whether a token is one of ours; nothing is looked up or changed. */
  public boolean knows(String token) {
    return tokens.channel(token).isPresent();
  }

  /**
   * Ends it; where it has ended already nothing changes.
   *
   * @return whether the token is one of ours
   */
  @Transactional
  public boolean end(String token) {
    Optional<UUID> channel = tokens.channel(token);
    List<Channel> mailed = channel.map(channels::mailingWhere).orElse(List.of());
    if (!mailed.isEmpty()) {
      disable.disable(mailed, REASON, clock.instant());
    }
    return channel.isPresent();
  }
}
