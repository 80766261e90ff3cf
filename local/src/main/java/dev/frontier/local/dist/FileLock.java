package dev.frontier.local.dist;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock that the system frees when its process dies, however it dies. The JDK's own refuses a
 * second thread of one JVM instead of making it wait, hence the thread lock in front of it.
 */
public final class FileLock implements AutoCloseable {

  private static final ConcurrentHashMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final FileChannel channel;
  private final ReentrantLock thread;

  private FileLock(FileChannel channel, ReentrantLock thread) {
    this.channel = channel;
    this.thread = thread;
  }

  /**
   * Waits for the lock.
   *
   * @param file made when missing, never deleted (deleting it would let two hold it)
   * @return the held lock
   * @throws IOException when the file cannot be opened
   */
  public static FileLock waitFor(Path file) throws IOException {
    ReentrantLock thread = threadLock(file);
    thread.lock();
    try {
      FileChannel channel = open(file);
      channel.lock();
      return new FileLock(channel, thread);
    } catch (IOException | RuntimeException e) {
      thread.unlock();
      throw e;
    }
  }

  /**
   * Takes the lock if nobody holds it.
   *
   * @param file as in {@link #waitFor}
   * @return the held lock, or empty when another process or thread holds it
   * @throws IOException when the file cannot be opened
   */
  public static Optional<FileLock> take(Path file) throws IOException {
    FileChannel channel = open(file);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(new FileLock(channel, null));
      }
    } catch (OverlappingFileLockException e) {
      // This JVM holds it: the same answer as when another process does.
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (thread != null) {
      thread.unlock();
    }
  }

  private static ReentrantLock threadLock(Path file) {
    return THREADS.computeIfAbsent(
        file.toAbsolutePath().normalize(), ignored -> new ReentrantLock());
  }

  private static FileChannel open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
