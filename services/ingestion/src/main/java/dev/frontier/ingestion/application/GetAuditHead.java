package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.AuditLog;
import dev.frontier.ingestion.domain.audit.Head;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The head of the chain, for everybody: it says nothing of what was done, and the more people keep
 * one, the less can be changed unseen.
 */
@ApplicationScoped
public class GetAuditHead {
  private final AuditLog log;

  GetAuditHead(AuditLog log) {
    this.log = log;
  }

  /** Reads it. */
  @Transactional
  public Head handle() {
    return log.head();
  }
}
