package dev.frontier.gateway.application.port;

import dev.frontier.gateway.domain.admission.ClientKey;
import dev.frontier.gateway.domain.admission.RateClass;
import java.util.OptionalLong;

/** Remembers how much each client has sent of late. */
public interface RequestBudgets {

  /**
   * Takes one request from a client's budget.
   *
   * @return empty when it was there; else the whole seconds, at least 1, after which it will be
   */
  OptionalLong take(RateClass rateClass, ClientKey client);
}
