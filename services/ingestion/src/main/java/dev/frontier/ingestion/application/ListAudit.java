package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.AuditLog;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.audit.ChainedEntry;
import dev.frontier.ingestion.domain.submission.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Who did what, the latest first, for whoever may see it of everybody. */
@ApplicationScoped
public class ListAudit {
  private final AuditLog log;

  ListAudit(AuditLog log) {
    this.log = log;
  }

  /**
   * One page.
   *
   * @param next what the next one begins before; empty when this is the last
   */
  public record Page(List<ChainedEntry> entries, OptionalLong next) {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Lists.
   *
   * @param before where the last page ended; empty to begin
   * @param limit at least 1
   */
  @Transactional
  public Outcome<Page> handle(Actor actor, AuditLog.Filter filter, OptionalLong before, int limit) {
    Optional<Refusal> denied = AccessRules.checkReadsTrail(actor).map(Refusal::of);
    if (denied.isPresent()) {
      return new Outcome.Refused<>(denied.get());
    }
    // One more than asked for tells whether there is a next page.
    List<ChainedEntry> found = log.latest(filter, before, limit + 1);
    if (found.size() <= limit) {
      return new Outcome.Done<>(new Page(found, OptionalLong.empty()));
    }
    List<ChainedEntry> page = found.subList(0, limit);
    return new Outcome.Done<>(new Page(page, OptionalLong.of(page.get(limit - 1).seq())));
  }
}
