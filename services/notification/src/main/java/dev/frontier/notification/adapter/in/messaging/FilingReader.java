package dev.frontier.notification.adapter.in.messaging;

import static dev.frontier.notification.adapter.contract.Fields.instant;
import static dev.frontier.notification.adapter.contract.Fields.text;
import static dev.frontier.notification.adapter.contract.Fields.textOrNull;
import static dev.frontier.notification.adapter.contract.Fields.texts;

import dev.frontier.notification.domain.change.FilingStep;
import dev.frontier.platform.messaging.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the steps of the collection that rules can be about; other steps are passed over. */
@ApplicationScoped
class FilingReader {
  private static final Set<String> STEPS =
      Stream.of(FilingStep.What.values())
          .map(FilingStep.What::code)
          .collect(Collectors.toUnmodifiableSet());

  private final EventReader reader;

  FilingReader(EventReader reader) {
    this.reader = reader;
  }

  /** Reads {@code collection}; empty for steps that no rule is about. */
  Optional<FilingStep> step(ReceivedEvent event) {
    return reader.read(
        event,
        data -> {
          String what = text(data, "event");
          if (!STEPS.contains(what)) {
            return Optional.empty();
          }
          boolean returned = what.equals(FilingStep.What.RETURNED.code());
          String dueAt = textOrNull(data, "dueAt");
          return Optional.of(
              new FilingStep(
                  event.id(),
                  FilingStep.What.of(what),
                  text(data, "region"),
                  returned ? textOrNull(data, "round") : text(data, "round"),
                  returned ? EventReader.uuid(text(data, "submission")) : null,
                  returned ? text(data, "reason") : null,
                  texts(data, "indicators"),
                  texts(data, "periods"),
                  dueAt == null ? null : instant(data, "dueAt"),
                  instant(data, "at")));
        });
  }
}
