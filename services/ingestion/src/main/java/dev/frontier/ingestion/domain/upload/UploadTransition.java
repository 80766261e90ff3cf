package dev.frontier.ingestion.domain.upload;

import dev.frontier.ingestion.domain.submission.Refusal;
import java.util.Objects;

/** What came of an action on a load. */
public sealed interface UploadTransition {
  /** It is done; {@code upload} is how things are from now on. */
  record Moved(Upload upload) implements UploadTransition {
    public Moved {
      Objects.requireNonNull(upload, "upload");
    }
  }

  /** It is not done. */
  record Refused(Refusal refusal) implements UploadTransition {
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
