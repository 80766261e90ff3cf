package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelSender;
import dev.frontier.notification.domain.channel.ChannelKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The senders that there are, by kind. */
@ApplicationScoped
public class ChannelSenders {
  private final Map<ChannelKind, ChannelSender> byKind = new EnumMap<>(ChannelKind.class);

  /** All that the service has and can use as it is set up; two of one kind are a defect. */
  public ChannelSenders(Instance<ChannelSender> senders) {
    for (ChannelSender sender : senders) {
      if (sender.offered() && byKind.put(sender.kind(), sender) != null) {
        throw new IllegalStateException("there are two senders of " + sender.kind().code());
      }
    }
  }

  /** The sender of a kind; empty when this service does not offer it. */
  public Optional<ChannelSender> of(ChannelKind kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /** What this service offers, in the order of the kinds. */
  public Set<ChannelKind> kinds() {
    return byKind.keySet();
  }
}
