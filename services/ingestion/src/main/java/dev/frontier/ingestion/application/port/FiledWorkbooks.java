package dev.frontier.ingestion.application.port;

import java.util.Optional;
import java.util.UUID;

/** Which files were filed; takes part in the caller's transaction. */
public interface FiledWorkbooks {
  /**
   * The submission that a file of the region became; until the transaction ends nobody else can ask
   * about the same file.
   *
   * @param digest of all that decides what is filed
   */
  Optional<UUID> find(String region, byte[] digest);

  /** Notes what it became, over what it became before. */
  void note(String region, byte[] digest, UUID submission);
}
