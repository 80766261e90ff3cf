package dev.frontier.notification.application.port;

import dev.frontier.notification.application.port.DeliveryStore.Claim;
import dev.frontier.notification.domain.channel.Lane;
import java.util.Collection;
import java.util.List;

/** The workers of this replica, to whom what has just been queued can be given directly. */
public interface Senders {

  /**
   * Keeps workers free for messages, as far as there are some now. The caller is to call {@link
   * #send} or {@link #release} for each of them.
   *
   * @param lanes of the messages, in their order; one that comes twice has two messages
   * @return for how many of them, from the first, a worker waits
   */
  int reserve(List<Lane> lanes);

  /** Lets go workers that were kept free and are not needed. */
  void release(Collection<Lane> lanes);

  /**
   * Sends messages for which workers were kept free. To be called when the claims are committed.
   */
  void send(List<Claim> claims);
}
