package dev.frontier.policytracker.adapter.out.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * A document piece by piece. A piece is a statement of its own, so that a reader on a slow line
 * holds a connection for moments only; documents never change, so the pieces still fit. The last
 * one is given out when the hash of all is known to be right: a damaged document never arrives
 * whole.
 */
final class PieceStream extends InputStream {

  private static final Logger LOG = Logger.getLogger(PieceStream.class);

  private static final String PIECE =
      "select content, part = (select max(part) from evidence_piece where sha256 = ?) as last"
          + " from evidence_piece where sha256 = ? and part = ?";

  private final DataSource dataSource;
  private final String sha256;
  private final MessageDigest digest;
  private byte[] piece = new byte[0];
  private int position;
  private int next;
  private boolean last;

  PieceStream(DataSource dataSource, String sha256) {
    this.dataSource = dataSource;
    this.sha256 = sha256;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (position == piece.length) {
      if (last) {
        return -1;
      }
      fetch();
    }
    int count = Math.min(length, piece.length - position);
    System.arraycopy(piece, position, target, offset, count);
    position += count;
    return count;
  }

  private void fetch() throws IOException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PIECE)) {
      select.setString(1, sha256);
      select.setString(2, sha256);
      select.setInt(3, next);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw damaged("piece " + next + " is missing");
        }
        piece = row.getBytes("content");
        last = row.getBoolean("last");
      }
    } catch (SQLException e) {
      throw new IOException("A piece of the document could not be read", e);
    }
    position = 0;
    next++;
    digest.update(piece);
    if (last && !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
      throw damaged("the bytes have another hash");
    }
  }

  private IOException damaged(String how) {
    LOG.errorf("Document %s is damaged in the database: %s", sha256, how);
    return new IOException("The document is damaged: " + how);
  }
}
