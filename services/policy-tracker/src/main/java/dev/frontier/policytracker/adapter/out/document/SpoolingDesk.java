package dev.frontier.policytracker.adapter.out.document;

import dev.frontier.policytracker.application.port.DocumentDesk;
import dev.frontier.policytracker.config.EvidenceConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Takes documents in by way of a temporary file: the hash is computed while the bytes come, and an
 * office file's list of entries, which stands at its end, can be read without keeping the rest in
 * memory.
 */
@ApplicationScoped
class SpoolingDesk implements DocumentDesk {

  private static final int BUFFER = 64 * 1024;

  private final DocumentInspector inspector;
  private final long limit;
  private final Semaphore places;

  SpoolingDesk(DocumentInspector inspector, EvidenceConfig config) {
    this.inspector = inspector;
    this.limit = config.maxDocument().asLongValue();
    this.places = new Semaphore(config.atOnce());
  }

  @Override
  public Optional<Reception> receive(InputStream body) throws IOException {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    boolean kept = false;
    Path file = null;
    try {
      file = Files.createTempFile("evidence-", ".document");
      Reception reception = receive(body, file);
      kept = reception instanceof Reception.Received;
      return Optional.of(reception);
    } finally {
      if (!kept) {
        release(file);
      }
    }
  }

  private Reception receive(InputStream body, Path file) throws IOException {
    MessageDigest digest = sha256();
    long bytes = spool(body, file, digest);
    if (bytes > limit) {
      return new Reception.TooLarge(limit);
    }
    DocumentInspector.Finding finding = inspector.inspect(file);
    return finding.hazard().isPresent()
        ? new Reception.Refused(finding.hazard().get(), finding.mediaType())
        : new SpooledDocument(
            finding.type(), bytes, HexFormat.of().formatHex(digest.digest()), file, this::release);
  }

  /**
   * Writes what comes, up to the limit. What is over it is read and thrown away, so that a sender
   * who does not listen before the end still gets to hear the answer; the server's own limit ends
   * that.
   */
  private long spool(InputStream body, Path file, MessageDigest digest) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int count = read(body, buffer); count >= 0; count = read(body, buffer)) {
        bytes += count;
        if (bytes <= limit) {
          digest.update(buffer, 0, count);
          out.write(buffer, 0, count);
        }
      }
    }
    return bytes;
  }

  private static int read(InputStream body, byte[] buffer) throws SenderGone {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      throw new SenderGone(e);
    }
  }

  private void release(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // It stays behind in the temporary directory, which is emptied with the process.
      file.toFile().deleteOnExit();
    } finally {
      places.release();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
