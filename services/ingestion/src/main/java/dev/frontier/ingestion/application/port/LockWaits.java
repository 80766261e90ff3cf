package dev.frontier.ingestion.application.port;

/** How long the caller's transaction waits for what another one has locked: seconds, at most. */
public interface LockWaits {
  /** From now on as long as the transaction itself may last. */
  void untilTheEnd();
}
