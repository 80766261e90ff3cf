package dev.frontier.notification.config;

import dev.frontier.notification.application.DeliveryQueue;
import dev.frontier.notification.application.EnqueueMessages;
import dev.frontier.notification.application.Limits;
import dev.frontier.notification.application.PreviewRule;
import dev.frontier.notification.domain.delivery.AddressPolicy;
import dev.frontier.notification.domain.delivery.Patience;
import dev.frontier.notification.domain.delivery.RetrySchedule;
import dev.frontier.notification.domain.mail.MessageIds;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Makes what the use cases need from the settings, so that they know no settings. */
@ApplicationScoped
public class Parts {

  /** The time; tests bring their own. */
  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** For secrets and nonces. */
  @Produces
  @Singleton
  SecureRandom random() {
    return new SecureRandom();
  }

  /** How mails are named: by the sender's domain, as mail servers expect. */
  @Produces
  @Singleton
  MessageIds messageIds(MailConfig config) {
    return new MessageIds(
        config
            .from()
            .map(from -> from.substring(from.lastIndexOf('@') + 1))
            .orElseGet(() -> config.publicUrl().getHost()));
  }

  /** Bounds. */
  @Produces
  @Singleton
  Limits limits(SubscriptionConfig subscriptions, ChannelConfig channels, InboxConfig inbox) {
    return new Limits(
        subscriptions.most(),
        channels.most(),
        channels.codesPerDay(),
        inbox.streams(),
        inbox.pageSize());
  }

  /** Bounds of a preview. */
  @Produces
  @Singleton
  PreviewRule.Bounds previews(PreviewConfig config) {
    return new PreviewRule.Bounds(config.alerts(), config.perYear());
  }

  /** When messages are tried. */
  @Produces
  @Singleton
  RetrySchedule schedule(WebhookConfig config) {
    return new RetrySchedule(config.schedule(), config.jitter());
  }

  /**
   * How long a receiver that fails is called. What is tried again is so an hour late at most, after
   * a lease or a restart, beyond the schedule's longest wait or what a receiver asks for.
   */
  @Produces
  @Singleton
  Patience patience(WebhookConfig config, RetrySchedule schedule) {
    Duration pause = schedule.longest();
    Duration asked = config.retryAfterMost();
    Duration lull = (asked.compareTo(pause) > 0 ? asked : pause).plusHours(1);
    return new Patience(config.disableAfter(), lull, asked);
  }

  /** How sending is bounded. */
  @Produces
  @Singleton
  DeliveryQueue.Sending sending(WebhookConfig config) {
    return new DeliveryQueue.Sending(config.lease(), config.perReceiver(), config.perOwner());
  }

  /** How much is said together. */
  @Produces
  @Singleton
  EnqueueMessages.Together together(MessageConfig config) {
    return new EnqueueMessages.Together(config.together(), config.most());
  }

  /** Which addresses may be called. */
  @Produces
  @Singleton
  AddressPolicy addresses(WebhookConfig config) {
    return new AddressPolicy(config.allowLoopback(), config.refusedNetworks().orElse(List.of()));
  }
}
