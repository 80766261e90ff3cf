package dev.frontier.gateway.application.port;

import dev.frontier.gateway.domain.admission.Admission;
import java.util.Optional;

/**
 * Passes a request on to the part that answers it, and the answer back, as streams.
 *
 * @param <X> the open exchange with the client, of whatever server there is
 */
public interface Forwarder<X> {

  /**
   * How to pass a request on.
   *
   * @param admitted route and limits
   * @param accessToken what says who is calling; empty for an anonymous reader
   * @param client the client's address, as the part shall see it
   * @param scheme how the client came: http or https
   * @param host host, and port unless it is the scheme's own, that the client asked for
   */
  record Forwarding(
      Admission.Admitted admitted,
      Optional<String> accessToken,
      String client,
      String scheme,
      String host) {}

  /** Passes the request on; whatever happens, the exchange is answered, at worst with a problem. */
  void forward(X exchange, Forwarding forwarding);
}
