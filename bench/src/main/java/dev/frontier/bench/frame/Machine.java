package dev.frontier.bench.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run ran on, in the terms that matter to its figures. Neither its name nor its owner.
 *
 * @param cores that this process may use
 * @param memoryMebibytes in all; 0 where the system does not tell
 * @param system name and release of the operating system
 * @param versions of Java and of what is measured, by name
 */
public record Machine(
    int cores, long memoryMebibytes, String system, Map<String, String> versions) {

  private static final long KIBI = 1024;

  /** Orders the versions by name. */
  public Machine {
    versions = java.util.Collections.unmodifiableMap(new TreeMap<>(versions));
  }

  /**
   * This machine.
   *
   * @param versions of what is measured; Java's is added
   */
  public static Machine here(Map<String, String> versions) {
    Map<String, String> all = new TreeMap<>(versions);
    all.put("java", System.getProperty("java.version"));
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        memory(Path.of("/proc/meminfo")),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        all);
  }

  private static long memory(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("MemTotal:"))
          .map(line -> line.replaceAll("\\D+", ""))
          .mapToLong(kibibytes -> Long.parseLong(kibibytes) / KIBI)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** In one line. */
  public String text() {
    List<String> told =
        versions.entrySet().stream().map(it -> it.getKey() + " " + it.getValue()).toList();
    return cores
        + " cores, "
        + memoryMebibytes
        + " MiB, "
        + system
        + ", "
        + String.join(", ", told);
  }
}
