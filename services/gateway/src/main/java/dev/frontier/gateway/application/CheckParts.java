package dev.frontier.gateway.application;

import dev.frontier.gateway.application.port.PartProbe;
import dev.frontier.gateway.domain.routing.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asks every part at once how it is. */
@ApplicationScoped
public class CheckParts {

  private final PartProbe probe;

  public CheckParts(PartProbe probe) {
    this.probe = probe;
  }

  /** Which part is ready; always all parts, in the order of {@link Part}. */
  public CompletionStage<Map<Part, Boolean>> check() {
    Map<Part, CompletableFuture<Boolean>> asked = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      asked.put(part, probe.ready(part).toCompletableFuture());
    }
    return CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
        .thenApply(
            done -> {
              Map<Part, Boolean> ready = new EnumMap<>(Part.class);
              asked.forEach((part, answer) -> ready.put(part, answer.join()));
              return ready;
            });
  }
}
