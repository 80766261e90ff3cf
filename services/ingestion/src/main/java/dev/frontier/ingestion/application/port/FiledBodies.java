package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.submission.FiledBody;
import dev.frontier.ingestion.domain.submission.FiledFile;
import dev.frontier.ingestion.domain.submission.Submission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The bodies that submissions were made of, for good; each method takes part in the caller's
 * transaction.
 */
public interface FiledBodies {
  /** Keeps what made the latest version of a stored submission, with who did its latest step. */
  void keep(Submission stored, FiledBody body);

  /** What is kept of a submission, the oldest first; none for one that came with a load. */
  List<FiledFile> of(UUID submission);

  /** The one that made a version; empty when a step made it or none is kept. */
  Optional<FiledFile> find(UUID submission, long version);

  /** Its bytes; empty as {@link #find}. */
  Optional<byte[]> bytes(UUID submission, long version);
}
