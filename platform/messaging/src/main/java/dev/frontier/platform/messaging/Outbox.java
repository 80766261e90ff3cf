package dev.frontier.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Where use cases put the events that they want told. The events become rows in the caller's
 * transaction: they are sent if it commits and were never there if it does not.
 */
@ApplicationScoped
public class Outbox {
  private final DataSource dataSource;
  private final TransactionSynchronizationRegistry transactions;
  private final ObjectMapper mapper;
  private final MessagingConfig config;

  /** Made by the container. */
  public Outbox(
      DataSource dataSource,
      TransactionSynchronizationRegistry transactions,
      ObjectMapper mapper,
      MessagingConfig config) {
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.mapper = mapper;
    this.config = config;
  }

  /**
   * Adds events to the current transaction. They are written together just before it commits (many
   * wait in the database, out of sight, and not in memory), in the order of the calls; events of
   * one key are delivered in the order in which their transactions commit.
   *
   * @return the ids given to the events, in their order
   * @throws IllegalStateException outside a transaction
   * @throws IllegalArgumentException when data cannot be serialised
   * @throws EventTooLarge when an event is larger than a topic takes
   */
  public List<UUID> append(List<OutgoingEvent> events) {
    String source = "urn:frontier:" + config.service();
    List<OutboxRow> rows = new ArrayList<>(events.size());
    List<UUID> ids = new ArrayList<>(events.size());
    for (OutgoingEvent event : events) {
      UUID id = EventIds.next();
      Map<String, String> headers = CloudEventHeaders.of(event, id, source);
      byte[] value = serialise(event);
      int size = OutboxRow.size(event.key(), headers, value);
      if (size > config.maxEventBytes()) {
        throw new EventTooLarge(event.topic(), event.key(), size, config.maxEventBytes());
      }
      rows.add(OutboxRow.of(id, event.topic(), event.key(), headers, value));
      ids.add(id);
    }
    appendRows(rows);
    return List.copyOf(ids);
  }

  void appendRows(List<OutboxRow> rows) {
    if (transactions.getTransactionKey() == null
        || transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("Events can be appended inside an active transaction only");
    }
    if (!rows.isEmpty()) {
      pending().add(rows);
    }
  }

  private byte[] serialise(OutgoingEvent event) {
    try {
      return mapper.writeValueAsBytes(event.data());
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException(
          "The data of an event of type " + event.type() + " cannot be written as JSON", failure);
    }
  }

  private Pending pending() {
    Object found = transactions.getResource(Pending.class);
    if (found instanceof Pending pending) {
      return pending;
    }
    Pending pending = new Pending();
    transactions.putResource(Pending.class, pending);
    transactions.registerInterposedSynchronization(pending);
    return pending;
  }

  /**
   * The events of one transaction. Writing them last keeps the time short in which others wait for
   * the buckets, and taking all the locks at once, in their order, means that two writers never
   * wait for each other.
   */
  private final class Pending implements Synchronization {
    private final List<OutboxRow> rows = new ArrayList<>();
    private final Set<Integer> spilled = new HashSet<>();
    private long bytes;

    void add(List<OutboxRow> more) {
      for (OutboxRow row : more) {
        rows.add(row);
        bytes += row.heldBytes();
        if (bytes > config.heldBytes()) {
          spill();
        }
      }
    }

    private void spill() {
      try (Connection connection = dataSource.getConnection()) {
        OutboxTable.spill(connection, rows);
      } catch (SQLException failure) {
        throw new IllegalStateException("The outbox could not be written", failure);
      }
      spilled.addAll(OutboxTable.buckets(rows));
      rows.clear();
      bytes = 0;
    }

    @Override
    public void beforeCompletion() {
      if (rows.isEmpty() && spilled.isEmpty()) {
        return;
      }
      try (Connection connection = dataSource.getConnection()) {
        if (spilled.isEmpty()) {
          OutboxTable.insert(connection, rows);
        } else {
          OutboxTable.insertSpilled(connection, spilled, rows);
        }
        rows.clear();
      } catch (SQLException failure) {
        throw new IllegalStateException("The outbox could not be written", failure);
      }
    }

    @Override
    public void afterCompletion(int status) {
      rows.clear();
    }
  }
}
