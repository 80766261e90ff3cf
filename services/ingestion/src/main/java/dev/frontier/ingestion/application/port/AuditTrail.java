package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.audit.AuditEntry;

/**
 * Where every use case that changes something says so. An entry is part of the caller's
 * transaction: it is there if that commits and was never there if it does not.
 */
public interface AuditTrail {
  /**
   * Adds an entry to the chain; the entries of one transaction stand in the order of the calls.
   *
   * @throws IllegalStateException outside a transaction
   */
  void record(AuditEntry entry);
}
