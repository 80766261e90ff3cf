package dev.frontier.gateway.application.port;

import dev.frontier.gateway.domain.description.PartDescription;
import java.util.List;

/** The OpenAPI documents that were packed into this gateway when it was built. */
public interface PartDescriptions {

  /** All that there are, always in the same order. */
  List<PartDescription> all();
}
