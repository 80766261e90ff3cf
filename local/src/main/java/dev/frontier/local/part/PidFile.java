package dev.frontier.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a child across the launcher's own death. A pid alone may since belong to somebody else,
 * so the file also holds a marker that the child's command line must contain.
 */
public final class PidFile {

  private final Path file;

  /**
   * @param file where it is kept
   */
  public PidFile(Path file) {
    this.file = file;
  }

  /**
   * @param pid the child
   * @param marker a text of the child's command line that no other program's would hold
   */
  public void write(long pid, String marker) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, pid + "\n" + marker + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @return the remembered process if it still runs and still is the one that was started
   */
  public Optional<ProcessHandle> running() {
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() < 2) {
        return Optional.empty();
      }
      String marker = lines.get(1);
      return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
          .filter(ProcessHandle::isAlive)
          .filter(process -> commandLine(process).contains(marker));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Forgets the child. */
  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String commandLine(ProcessHandle process) {
    Path proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    try {
      return Files.readString(proc).replace('\0', ' ');
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }
}
