package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.channel.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody looks at where their messages go. */
@ApplicationScoped
public class ListChannels {
  private final ChannelStore channels;

  /** The store is needed. */
  public ListChannels(ChannelStore channels) {
    this.channels = channels;
  }

  /** All of the actor's, newest first. */
  @Transactional
  public List<Channel> list(Actor actor) {
    return channels.ofOwner(actor);
  }

  /** One of the actor's; empty when it is not there or another's. */
  @Transactional
  public Optional<Channel> find(Actor actor, UUID id) {
    return channels.find(actor, id);
  }
}
