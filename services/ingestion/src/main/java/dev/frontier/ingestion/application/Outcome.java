package dev.frontier.ingestion.application;

import dev.frontier.ingestion.domain.submission.Refusal;
import java.util.Objects;

/** What a use case answers; a refusal is an answer and not an exception. */
public sealed interface Outcome<T> {
  /** Done; whatever it changed is stored. */
  record Done<T>(T value) implements Outcome<T> {
    public Done {
      Objects.requireNonNull(value, "value");
    }
  }

  /** Not done; nothing is stored. */
  record Refused<T>(Refusal refusal) implements Outcome<T> {
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
