package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.submission.State;
import dev.frontier.ingestion.domain.submission.Submission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The submissions and their rows; each method takes part in the caller's transaction. */
public interface Submissions {
  /** A new identifier, later ones sorting after earlier ones. */
  UUID nextId();

  /** Stores a new one with its rows; answers it as stored. */
  Submission add(Submission submission, List<SubmissionRow> rows);

  /** Empty when there is none; it and its rows stay as they are until the transaction ends. */
  Optional<Submission> find(UUID id);

  /** As {@link #find}, but others may change it at once. */
  Optional<Submission> peek(UUID id);

  /** As {@link #find}, and nobody else can change it until the transaction ends. */
  Optional<Submission> lock(UUID id);

  /** Stores the change of a locked one; answers it with the version it has now. */
  Submission save(Submission submission);

  /** Replaces all rows of a locked one. */
  void replaceRows(UUID id, List<SubmissionRow> rows);

  /** The rows in the order of filing. */
  List<SubmissionRow> rows(UUID id);

  /**
   * The latest first.
   *
   * @param regions empty for all of them
   * @param state empty for any
   * @param before only those filed before this one; empty to begin
   */
  List<Submission> page(
      Optional<Set<String>> regions, Optional<State> state, Optional<UUID> before, int limit);
}
