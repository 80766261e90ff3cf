package dev.frontier.notification.application;

import dev.frontier.notification.application.port.DeliveryStore;
import dev.frontier.notification.domain.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Somebody looks at what was sent to their webhooks, and how it went. */
@ApplicationScoped
public class ListDeliveries {
  private final DeliveryStore deliveries;
  private final Limits limits;

  /** All parts are needed. */
  public ListDeliveries(DeliveryStore deliveries, Limits limits) {
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
   * @param before the {@code next} of the page before, null for the first
   */
  @Transactional
  public Page list(Actor actor, UUID before) {
    List<DeliveryView> found = deliveries.before(actor, before, limits.pageSize() + 1);
    boolean more = found.size() > limits.pageSize();
    List<DeliveryView> page = more ? found.subList(0, limits.pageSize()) : found;
    return new Page(List.copyOf(page), more ? page.get(page.size() - 1).id() : null);
  }
}
