package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.gate.Question;
import java.util.List;
import java.util.UUID;

/** What was asked about submissions, and answered; takes part in the caller's transaction. */
public interface Questions {
  /** What was last kept of a submission, by row. */
  List<Question> of(UUID submission);

  /** Keeps these of a locked submission, and no others. */
  void keep(UUID submission, List<Question> questions);
}
