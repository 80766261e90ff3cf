package dev.frontier.ingestion.adapter.in.schedule;

import dev.frontier.ingestion.application.GetAuditHead;
import dev.frontier.ingestion.domain.audit.Head;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Writes the head of the audit's chain to the log once a day. Logs are collected and kept by others
 * than the database is, so that whoever could rewrite the chain would have to rewrite those, too.
 */
@ApplicationScoped
public class AuditHeadLog {
  private static final Logger LOG = Logger.getLogger(AuditHeadLog.class);

  private final GetAuditHead head;

  AuditHeadLog(GetAuditHead head) {
    this.head = head;
  }

  /** At the end of the offices' day; every replica does, since each has a log of its own. */
  @Scheduled(cron = "0 0 0 * * ?", timeZone = "Asia/Shanghai")
  void tell() {
    Head now = head.handle();
    LOG.infof("The audit stands at entry %d, SHA-256 %s", now.seq(), now.hash());
  }
}
