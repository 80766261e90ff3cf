package dev.frontier.notification.application;

import dev.frontier.notification.application.port.DeliveryStore;
import dev.frontier.notification.application.port.SecretVault;
import dev.frontier.notification.application.port.WebhookSender;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.DeliveryState;
import dev.frontier.notification.domain.delivery.WebhookSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends messages to webhooks: take, call, settle. The call is outside of any transaction. */
@ApplicationScoped
public class DeliverWebhooks {
  private final DeliveryQueue queue;
  private final WebhookSender sender;
  private final SecretVault vault;
  private final Clock clock;

  /** All parts are needed. */
  public DeliverWebhooks(
      DeliveryQueue queue, WebhookSender sender, SecretVault vault, Clock clock) {
    this.queue = queue;
    this.sender = sender;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Takes messages that are due; each is to be given to {@link #deliver}.
   *
   * @param free how many can be worked on
   * @param busy how many are under way here, by receiver
   */
  public List<DeliveryStore.Claim> take(int free, Map<String, Integer> busy) {
    return queue.take(free, busy);
  }

  /**
   * Makes one attempt and settles it.
   *
   * @return where the message stands then
   */
  public DeliveryState deliver(DeliveryStore.Claim claim) {
    if (claim.sealedSecret() == null) {
      queue.drop(claim);
      return DeliveryState.CANCELLED;
    }
    Instant at = clock.instant();
    long started = System.nanoTime();
    Optional<WebhookSecret> secret = vault.open(claim.subscription(), claim.sealedSecret());
    Attempt.Result result =
        secret.isPresent()
            ? sender.send(new WebhookSender.Message(claim.item(), claim.url(), secret.get(), at))
            // The key of this service is another one than when the secret was kept.
            : new Attempt.Refused("secret_unreadable");
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return queue.settle(claim, new Attempt(at, took, result));
  }
}
