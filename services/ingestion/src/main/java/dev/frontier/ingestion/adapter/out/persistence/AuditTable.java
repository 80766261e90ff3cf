package dev.frontier.ingestion.adapter.out.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.application.port.AuditLog;
import dev.frontier.ingestion.application.port.AuditTrail;
import dev.frontier.ingestion.domain.audit.AuditEntry;
import dev.frontier.ingestion.domain.audit.ChainedEntry;
import dev.frontier.ingestion.domain.audit.Head;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Appends to the chain. Each entry holds the one before, so writers must come one after another;
 * the lock for it is the very last thing that a transaction takes, and is held only for the commit.
 */
@ApplicationScoped
class AuditTable implements AuditTrail {
  /** The one advisory lock of the chain; the outbox' locks begin with 0x0B0C. */
  private static final long LOCK = 0x0A0D_0001_0000_0000L;

  private final Sql sql;
  private final AuditLog log;
  private final TransactionSynchronizationRegistry transactions;
  private final ObjectMapper mapper;

  AuditTable(
      Sql sql, AuditLog log, TransactionSynchronizationRegistry transactions, ObjectMapper mapper) {
    this.sql = sql;
    this.log = log;
    this.transactions = transactions;
    this.mapper = mapper;
  }

  @Override
  public void record(AuditEntry entry) {
    if (transactions.getTransactionKey() == null
        || transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("Entries are recorded inside an active transaction only");
    }
    pending().add(entry);
  }

  private List<AuditEntry> pending() {
    Object found = transactions.getResource(Pending.class);
    if (found instanceof Pending pending) {
      return pending.entries;
    }
    Pending pending = new Pending();
    transactions.putResource(Pending.class, pending);
    transactions.registerInterposedSynchronization(pending);
    return pending.entries;
  }

  private void append(List<AuditEntry> entries) {
    sql.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    // Only now: a statement sees what was committed before it began.
    Head head = log.head();
    List<ChainedEntry> chained = new ArrayList<>(entries.size());
    for (AuditEntry entry : entries) {
      ChainedEntry next = ChainedEntry.after(head, entry);
      chained.add(next);
      head = next.asHead();
    }
    insert(chained);
  }

  private void insert(List<ChainedEntry> entries) {
    sql.update(
        """
        insert into audit_entry
          (seq, version, at, actor_id, actor_name, action, subject_kind, subject_id, region,
           before, after, reason, previous, hash)
        select seq, version, at::timestamptz, actor_id, actor_name, action, subject_kind,
          subject_id, region, before::jsonb, after::jsonb, reason, decode(previous, 'hex'),
          decode(hash, 'hex')
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as entry
          (seq, version, at, actor_id, actor_name, action, subject_kind, subject_id, region,
           before, after, reason, previous, hash)
        """,
        Sql.Column.of("int8", entries, ChainedEntry::seq),
        Sql.Column.of("int4", entries, ChainedEntry::version),
        text(entries, entry -> entry.at().toString()),
        text(entries, entry -> entry.actor().id()),
        text(entries, entry -> entry.actor().name()),
        text(entries, AuditEntry::action),
        text(entries, AuditEntry::subjectKind),
        text(entries, AuditEntry::subjectId),
        text(entries, AuditEntry::region),
        text(entries, entry -> write(entry.before())),
        text(entries, entry -> write(entry.after())),
        text(entries, AuditEntry::reason),
        Sql.Column.of("text", entries, ChainedEntry::previous),
        Sql.Column.of("text", entries, ChainedEntry::hash));
  }

  private static Sql.Column text(List<ChainedEntry> entries, Function<AuditEntry, String> value) {
    return Sql.Column.of("text", entries, chained -> value.apply(chained.entry()));
  }

  private String write(Map<String, String> facts) {
    if (facts == null) {
      return null;
    }
    try {
      return mapper.writeValueAsString(facts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A map of texts can be written as JSON", impossible);
    }
  }

  /**
   * The entries of one transaction. Just before it commits this registers what writes them, so that
   * it stands behind all that was registered during the transaction: were the lock taken before
   * those of the outbox by one transaction and after them by another, the two could wait for each
   * other.
   */
  private final class Pending implements Synchronization {
    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void beforeCompletion() {
      transactions.registerInterposedSynchronization(new Last(entries));
    }

    @Override
    public void afterCompletion(int status) {
      entries.clear();
    }
  }

  private final class Last implements Synchronization {
    private final List<AuditEntry> entries;

    Last(List<AuditEntry> entries) {
      this.entries = entries;
    }

    @Override
    public void beforeCompletion() {
      append(entries);
    }

    @Override
    public void afterCompletion(int status) {
      // Committed or rolled back, the entries went with the transaction.
    }
  }
}
