package dev.frontier.platform.testing;

import dev.frontier.local.part.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * One directory a test JVM, named by its process id. A JVM that is killed ends nothing itself; the
 * next one finds its directory, ends the parts that it left running, and deletes it.
 */
final class TestDirectories {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration POLL = Duration.ofMillis(10);

  private TestDirectories() {}

  /** Makes this JVM's directory, deleted when the JVM ends. */
  static Path make() {
    Path all = Path.of(System.getProperty("java.io.tmpdir"), "frontier-tests-" + user());
    try {
      Files.createDirectories(all);
      sweep(all);
      Path own = Files.createDirectories(all.resolve(Long.toString(ProcessHandle.current().pid())));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(own), "sweep test parts"));
      return own;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sweep(Path all) throws IOException {
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(all)) {
      for (Path directory : directories) {
        if (ownerIsGone(directory)) {
          end(directory);
        }
      }
    }
  }

  private static boolean ownerIsGone(Path directory) {
    try {
      long pid = Long.parseLong(directory.getFileName().toString());
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Kills what still runs from the directory, then deletes it. */
  private static void end(Path directory) {
    try (Stream<Path> files = Files.walk(directory, 3)) {
      files
          .filter(file -> file.toString().endsWith(".pid"))
          .filter(file -> file.getParent().endsWith("run"))
          .forEach(TestDirectories::kill);
    } catch (IOException | UncheckedIOException e) {
      // Another JVM sweeps the same directory: it ends what is there.
    }
    Backing.delete(directory);
  }

  private static void kill(Path pidFile) {
    PidFile pid = new PidFile(pidFile);
    pid.running().ifPresent(ProcessHandle::destroyForcibly);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (pid.running().isPresent() && System.nanoTime() < end) {
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private static String user() {
    return System.getProperty("user.name");
  }
}
