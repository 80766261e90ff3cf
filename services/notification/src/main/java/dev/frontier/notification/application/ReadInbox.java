package dev.frontier.notification.application;

import dev.frontier.notification.application.port.InboxStore;
import dev.frontier.notification.domain.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Somebody reads their inbox. */
@ApplicationScoped
public class ReadInbox {
  private final InboxStore inbox;
  private final Limits limits;

  /** All parts are needed. */
  public ReadInbox(InboxStore inbox, Limits limits) {
    this.inbox = inbox;
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
  public record Page(List<InboxEntry> items, Long next, long latest, long unread) {}

  /**
   * Reads a page.
   *
   * @param before the {@code next} of the page before, null for the first
   */
  @Transactional
  public Page read(Actor actor, Long before) {
    long latest = inbox.latest(actor);
    List<InboxEntry> found = inbox.before(actor, before, limits.pageSize() + 1);
    boolean more = found.size() > limits.pageSize();
    List<InboxEntry> items = more ? found.subList(0, limits.pageSize()) : found;
    Long next = more ? items.get(items.size() - 1).position() : null;
    return new Page(List.copyOf(items), next, latest, inbox.unread(actor));
  }
}
