package dev.frontier.notification.application;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.ChangeLog;
import dev.frontier.notification.application.port.HistoryStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.history.History;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Somebody asks to be told, if need be of what can only be judged by the past. That is read outside
 * any transaction, so that neither locks nor a connection are held while another service is asked.
 */
@ApplicationScoped
public class Subscribe {
  private static final Logger LOG = Logger.getLogger(Subscribe.class);

  /**
   * Somebody else ended the last rule on the indicator meanwhile; twice in a row is no accident.
   */
  private static final int TRIES = 3;

  private final CreateSubscription create;
  private final FollowIndicator follow;
  private final ChangeLog changes;
  private final CatalogueStore catalogue;

  /** All parts are needed. */
  public Subscribe(
      CreateSubscription create,
      FollowIndicator follow,
      ChangeLog changes,
      CatalogueStore catalogue) {
    this.create = create;
    this.follow = follow;
    this.changes = changes;
    this.catalogue = catalogue;
  }

  /**
   * Checks the request, reads the past that its rule looks back on unless it is kept already, and
   * keeps the subscription. Where the past cannot be read nothing is kept.
   */
  public CreateSubscription.Outcome subscribe(Actor actor, CreateSubscription.Request request) {
    String followed = null;
    CreateSubscription.Outcome outcome = create.create(actor, request);
    for (int tried = 0;
        tried < TRIES && outcome instanceof CreateSubscription.Outcome.PastNeeded needed;
        tried++) {
      followed = needed.indicator();
      ChangeLog.Read read = remember(followed);
      if (!(read instanceof ChangeLog.Read.Complete)) {
        follow.release(followed);
        LOG.warnf("The past of %s could not be read: %s", followed, read);
        return new CreateSubscription.Outcome.PastUnavailable(followed);
      }
      outcome = create.create(actor, request);
    }
    if (followed != null && !(outcome instanceof CreateSubscription.Outcome.Created)) {
      follow.release(followed);
    }
    return outcome instanceof CreateSubscription.Outcome.PastNeeded needed
        ? new CreateSubscription.Outcome.PastUnavailable(needed.indicator())
        : outcome;
  }

  private ChangeLog.Read remember(String indicator) {
    HistoryStore.Following following = follow.begin(indicator);
    if (following.filled()) {
      return new ChangeLog.Read.Complete();
    }
    History history = new History();
    ChangeLog.Read read =
        changes.read(
            indicator,
            catalogue.all(Entry.Kind.REGION),
            news -> news.changes().forEach(history::take));
    // When it was given up meanwhile, the next try begins anew.
    if (read instanceof ChangeLog.Read.Complete) {
      follow.fill(indicator, following.mark(), history);
    }
    return read;
  }
}
