package dev.frontier.gateway.application.port;

import dev.frontier.gateway.domain.routing.Part;
import java.util.concurrent.CompletionStage;

/** Asks a part whether it is ready. */
public interface PartProbe {

  /** Completes with the answer within two seconds; never fails: no answer is false. */
  CompletionStage<Boolean> ready(Part part);
}
