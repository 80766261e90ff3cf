package dev.frontier.notification.application;

import dev.frontier.notification.application.port.AlertStore;
import dev.frontier.notification.domain.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Somebody reads their inbox. */
@ApplicationScoped
public class ReadInbox {
  private final AlertStore alerts;
  private final Limits limits;

  /** All parts are needed. */
  public ReadInbox(AlertStore alerts, Limits limits) {
    this.alerts = alerts;
    this.limits = limits;
  }

  /**
   * A page of the inbox.
   *
   * @param items newest first
   * @param next where the next page starts, null on the last
   * @param latest position of the newest alert; a stream that starts after it misses nothing
   * @param unread how many are unread in all
   */
  public record Page(List<InboxItem> items, Long next, long latest, long unread) {}

  /**
   * Reads a page.
   *
   * @param before the {@code next} of the page before, null for the first
   */
  @Transactional
  public Page read(Actor actor, Long before) {
    long latest = alerts.latest(actor);
    List<InboxItem> found = alerts.before(actor, before, limits.pageSize() + 1);
    boolean more = found.size() > limits.pageSize();
    List<InboxItem> items = more ? found.subList(0, limits.pageSize()) : found;
    Long next = more ? items.get(items.size() - 1).position() : null;
    return new Page(List.copyOf(items), next, latest, alerts.unread(actor));
  }
}
