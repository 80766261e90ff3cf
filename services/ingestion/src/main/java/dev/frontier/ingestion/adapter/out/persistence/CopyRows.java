package dev.frontier.ingestion.adapter.out.persistence;

import dev.frontier.ingestion.application.port.UploadRows;
import dev.frontier.ingestion.domain.observation.ObsStatus;
import dev.frontier.ingestion.domain.observation.PartialRow;
import dev.frontier.platform.messaging.EventIds;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows into {@code submission_row} by PostgreSQL's COPY, in its text format. A buffer is all that
 * is held; when the database is slower than the sender, writing waits.
 */
final class CopyRows implements UploadRows.Sink {
  private static final String COPY =
      """
      copy submission_row (submission_id, row_number, indicator, period, value, status, note)
      from stdin\
      """;

  /**
   * Stands where a row leaves the value as it is published, until that is filled in at the end of
   * the same transaction. No figure is it, and it is not missing, so the row's own status fits it.
   */
  static final String KEPT = "NaN";

  /** What a round trip to the driver is worth; also the longest a row can be, several times. */
  private static final int BUFFER = 64 * 1024;

  private final Connection connection;
  private final CopyIn copy;
  private final byte[] buffer = new byte[BUFFER];
  private final Map<String, UUID> regions = new LinkedHashMap<>();
  private final Map<String, byte[]> prefixes = new LinkedHashMap<>();
  private int length;

  /** Begins on a connection that is closed with it. */
  CopyRows(Connection connection) {
    this.connection = connection;
    try {
      copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  @Override
  public void add(String region, PartialRow row) {
    put(prefixes.computeIfAbsent(region, this::prefix));
    put(Integer.toString(row.number()));
    tab();
    put(row.indicator());
    tab();
    put(row.period().text());
    tab();
    put(row.keepsValue() ? KEPT : row.value() == null ? null : row.value().toPlainString());
    tab();
    put(row.keepsStatus() ? ObsStatus.A.name() : row.status().name());
    tab();
    put(row.note());
    put((byte) '\n');
  }

  private byte[] prefix(String region) {
    UUID id = regions.computeIfAbsent(region, key -> EventIds.next());
    return (id + "\t").getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public Map<String, UUID> finish() {
    try {
      flush();
      copy.endCopy();
      return Map.copyOf(regions);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  @Override
  public void close() {
    try (connection) {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException gone) {
      // What it wrote goes with the transaction, which the caller does not commit.
      org.jboss.logging.Logger.getLogger(CopyRows.class).debug("A COPY could not be ended", gone);
    }
  }

  private void tab() {
    put((byte) '\t');
  }

  private void put(byte[] bytes) {
    for (byte one : bytes) {
      put(one);
    }
  }

  private void put(byte one) {
    if (length == buffer.length) {
      write();
    }
    buffer[length++] = one;
  }

  /** A text as COPY reads it; null is {@code \N}. */
  private void put(String text) {
    if (text == null) {
      put((byte) '\\');
      put((byte) 'N');
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        put(escaped(text.substring(i)).getBytes(StandardCharsets.UTF_8));
        return;
      }
      switch (c) {
        case '\t', '\n', '\r', '\\' -> {
          put((byte) '\\');
          put((byte) (c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c));
        }
        default -> put((byte) c);
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private void write() {
    try {
      flush();
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  private void flush() throws SQLException {
    copy.writeToCopy(buffer, 0, length);
    length = 0;
  }

  private static IllegalStateException refused(SQLException failure) {
    return new IllegalStateException("The database refused the rows of a load", failure);
  }
}
