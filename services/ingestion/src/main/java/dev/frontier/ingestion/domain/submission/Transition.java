package dev.frontier.ingestion.domain.submission;

import java.util.Objects;

/** What came of an action. */
public sealed interface Transition {
  /** It is done; {@code submission} is how things are from now on. */
  record Moved(Submission submission) implements Transition {
    public Moved {
      Objects.requireNonNull(submission, "submission");
    }
  }

  /** It is not done. */
  record Refused(Refusal refusal) implements Transition {
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
