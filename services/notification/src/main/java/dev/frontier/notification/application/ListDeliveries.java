package dev.frontier.notification.application;

import dev.frontier.notification.application.port.DeliveryLog;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.delivery.DeliveryState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody looks at what was sent to their channels, and how it went. */
@ApplicationScoped
public class ListDeliveries {
  private final DeliveryLog deliveries;
  private final Limits limits;

  /** All parts are needed. */
  public ListDeliveries(DeliveryLog deliveries, Limits limits) {
    this.deliveries = deliveries;
    this.limits = limits;
  }

  /**
   * A page of messages.
   *
   * @param deliveries newest first
   * @param next where the next page starts, null on the last
   */
  public record Page(List<DeliveryView> deliveries, UUID next) {}

  /**
   * Reads a page.
   *
   * @param state only those that stand so; null for all
   * @param before the {@code next} of the page before, null for the first
   */
  @Transactional
  public Page list(Actor actor, DeliveryState state, UUID before) {
    List<DeliveryView> found = deliveries.before(actor, state, before, limits.pageSize() + 1);
    boolean more = found.size() > limits.pageSize();
    List<DeliveryView> page = more ? found.subList(0, limits.pageSize()) : found;
    return new Page(List.copyOf(page), more ? page.get(page.size() - 1).id() : null);
  }

  /** One of the actor's; empty when it is not there or another's. */
  @Transactional
  public Optional<DeliveryView> find(Actor actor, UUID id) {
    return deliveries.find(actor, id);
  }
}
