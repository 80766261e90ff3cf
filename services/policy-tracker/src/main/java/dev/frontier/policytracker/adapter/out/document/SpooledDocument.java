package dev.frontier.policytracker.adapter.out.document;

import dev.frontier.policytracker.application.port.DocumentDesk;
import dev.frontier.policytracker.domain.evidence.DocumentType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A document in a temporary file that goes with it. */
record SpooledDocument(
    DocumentType type, long bytes, String sha256, Path file, Consumer<Path> release)
    implements DocumentDesk.Reception.Received {

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void close() {
    release.accept(file);
  }
}
