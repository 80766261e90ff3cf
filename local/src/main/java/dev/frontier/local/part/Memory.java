package dev.frontier.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads how much memory a process and its children hold. */
public final class Memory {

  private Memory() {}

  /**
   * Proportional memory (shared pages counted once among those who share them, else PostgreSQL's
   * buffers would be counted for every connection), or resident memory where the kernel does not
   * tell.
   *
   * @param process a live process
   * @return kibibytes, 0 where the system does not tell
   */
  public static long kibibytes(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToLong(ProcessHandle::pid)
        .map(Memory::ofPid)
        .sum();
  }

  /**
   * As {@link #kibibytes}, without the children.
   *
   * @param process a live process
   * @return kibibytes, 0 where the system does not tell
   */
  public static long kibibytesAlone(ProcessHandle process) {
    return ofPid(process.pid());
  }

  private static long ofPid(long pid) {
    long proportional = read(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:");
    return proportional > 0 ? proportional : read(Path.of("/proc/" + pid + "/status"), "VmRSS:");
  }

  private static long read(Path file, String key) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.replaceAll("\\D+", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
