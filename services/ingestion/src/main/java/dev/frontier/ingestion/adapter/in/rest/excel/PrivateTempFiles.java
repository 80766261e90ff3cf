package dev.frontier.ingestion.adapter.in.rest.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/**
 * Where what does not fit into memory goes while a workbook is written: a directory of this process
 * that nobody else can read, since figures in it may not be published yet. POI's own choice is one
 * directory for all users of the machine, which is closed to all but the first of them.
 */
final class PrivateTempFiles {
  static {
    try {
      Path directory = Files.createTempDirectory("frontier-workbooks");
      directory.toFile().deleteOnExit();
      TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(directory.toFile()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private PrivateTempFiles() {}

  /** From now on they are private, for all of this process. */
  static void use() {
    // Being called has loaded the class, which is all.
  }
}
