package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.application.port.DocumentDesk.Reception.Received;
import dev.frontier.policytracker.application.port.DocumentStore;
import dev.frontier.policytracker.config.EvidenceConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import javax.sql.DataSource;

/** Documents in PostgreSQL, cut into rows. */
@ApplicationScoped
class DocumentTable implements DocumentStore {

  /** Pieces that travel together: a round trip for each megabyte. */
  private static final int TOGETHER = 4;

  private final DataSource dataSource;
  private final int piece;
  private final Clock clock;

  DocumentTable(DataSource dataSource, EvidenceConfig config, Clock clock) {
    this.dataSource = dataSource;
    this.piece = Math.toIntExact(config.piece().asLongValue());
    this.clock = clock;
  }

  @Override
  public void keep(Received document) throws IOException {
    try (Connection connection = dataSource.getConnection()) {
      if (isNew(connection, document)) {
        try (InputStream in = document.open()) {
          store(connection, document.sha256(), in);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The document could not be stored", e);
    }
  }

  /** Waits for whoever is storing the same document, and then finds it there. */
  private boolean isNew(Connection connection, Received document) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into evidence_document (sha256, media_type, bytes, stored_at)"
                + " values (?, ?, ?, ?) on conflict do nothing")) {
      insert.setString(1, document.sha256());
      insert.setString(2, document.type().mediaType());
      insert.setLong(3, document.bytes());
      insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    }
  }

  private void store(Connection connection, String sha256, InputStream in)
      throws SQLException, IOException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into evidence_piece (sha256, part, content) values (?, ?, ?)")) {
      byte[] buffer = new byte[piece];
      int part = 0;
      for (int count = in.readNBytes(buffer, 0, piece);
          count > 0;
          count = in.readNBytes(buffer, 0, piece)) {
        insert.setString(1, sha256);
        insert.setInt(2, part++);
        insert.setBytes(3, Arrays.copyOf(buffer, count));
        insert.addBatch();
        if (part % TOGETHER == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  @Override
  public InputStream open(String sha256) {
    return new PieceStream(dataSource, sha256);
  }
}
