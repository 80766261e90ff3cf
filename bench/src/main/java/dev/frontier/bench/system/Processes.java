package dev.frontier.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux tells of processes; zero where there is no /proc. */
final class Processes {

  /** The kernel's unit of processor time that it tells programs, on every machine of our kinds. */
  private static final double TICKS_A_SECOND = 100;

  /** Places after the name in /proc/PID/stat: own user and system time, then of ended children. */
  private static final int USER = 11;

  private static final int OWN = 2;
  private static final int WITH_CHILDREN = 4;

  private Processes() {}

  /**
   * Lets the peak of a process count from now on; where that is not allowed it counts from birth.
   */
  static void forgetPeak(long pid) {
    try {
      Files.writeString(Path.of("/proc/" + pid + "/clear_refs"), "5");
    } catch (IOException e) {
      // Then the peak is that of the process's life, which is no smaller.
    }
  }

  /** The most resident memory that a process had. */
  static long peakKibibytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.replaceAll("\\D+", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Processor time of a process, its living children and those that have ended. */
  static double cpuSeconds(long pid) {
    double living =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToDouble(child -> ticks(child.pid(), OWN))
            .sum();
    return (living + ticks(pid, WITH_CHILDREN)) / TICKS_A_SECOND;
  }

  private static double ticks(long pid, int fields) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      double ticks = 0;
      for (int field = USER; field < USER + fields; field++) {
        ticks += Double.parseDouble(words[field]);
      }
      return ticks;
    } catch (IOException e) {
      return 0;
    }
  }
}
