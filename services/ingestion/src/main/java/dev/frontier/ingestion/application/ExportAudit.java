package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.AuditLog;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.audit.ChainedEntry;
import dev.frontier.ingestion.domain.audit.Head;
import dev.frontier.ingestion.domain.submission.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The chain, or a stretch of it, in its order. It is read a piece at a time: entries are only ever
 * added behind the head that the export was opened with, so the pieces fit without one long
 * transaction.
 */
@ApplicationScoped
public class ExportAudit {
  /** At a kilobyte an entry a megabyte in memory; the statements no longer count beside that. */
  private static final int PIECE = 1000;

  private final AuditLog log;

  ExportAudit(AuditLog log) {
    this.log = log;
  }

  /**
   * What is exported.
   *
   * @param from the first sequence number
   * @param to the last one; less than {@code from} when there is nothing
   * @param head of the chain when it was asked
   */
  public record Export(long from, long to, Head head) {}

  /** Begins; both ends are included, and empty for all that there is. */
  @Transactional
  public Outcome<Export> open(Actor actor, OptionalLong from, OptionalLong to) {
    Optional<Refusal> denied = AccessRules.checkReadsTrail(actor).map(Refusal::of);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    Head head = log.head();
    return new Outcome.Done<>(
        new Export(from.orElse(1), Math.min(to.orElse(head.seq()), head.seq()), head));
  }

  /** The next piece behind {@code last}, or behind nothing yet; empty when it is all read. */
  @Transactional
  public List<ChainedEntry> next(Export export, OptionalLong last) {
    long from = last.isPresent() ? last.getAsLong() + 1 : export.from();
    return from > export.to() ? List.of() : log.range(from, export.to(), PIECE);
  }
}
