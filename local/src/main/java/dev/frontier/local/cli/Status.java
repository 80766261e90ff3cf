package dev.frontier.local.cli;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import dev.frontier.local.part.Memory;
import dev.frontier.local.stack.PartStatus;
import dev.frontier.local.stack.StackOptions;
import java.util.List;
import java.util.Locale;

/** The table of {@code ./frontier status}. */
final class Status {

  private static final long KIBI = 1024;

  private Status() {}

  static int print(StackOptions options) {
    Running.ask(options, "status", System.out::println);
    return 0;
  }

  /**
   * Tells the state of each part; throws when one does not serve, so that the exit code says so.
   */
  static void tell(List<PartStatus> parts, Progress answer) {
    answer.say(line("PART", "STATE", "PID", "PORT", "MEMORY", "LOG"));
    ProcessHandle launcher = ProcessHandle.current();
    // Alone: its children are the parts below.
    long memory = Memory.kibibytesAlone(launcher);
    answer.say(
        line("launcher", "up", Long.toString(launcher.pid()), "-", memory / KIBI + " MiB", ""));
    for (PartStatus part : parts) {
      memory += part.memoryKibibytes();
      answer.say(
          line(
              part.name(),
              part.state().name().toLowerCase(Locale.ROOT),
              part.pid() == 0 ? "-" : Long.toString(part.pid()),
              Integer.toString(part.port()),
              part.memoryKibibytes() / KIBI + " MiB",
              part.log().toString()));
    }
    answer.say(line("", "", "", "all", memory / KIBI + " MiB", ""));
    List<String> dead = names(parts, PartStatus.State.DEAD);
    if (!dead.isEmpty()) {
      throw new LocalFailure("Dead: " + String.join(", ", dead), "`./frontier up`");
    }
    List<String> unready = names(parts, PartStatus.State.UNREADY);
    if (!unready.isEmpty()) {
      throw new LocalFailure(
          "Running but not serving: " + String.join(", ", unready),
          "wait a moment; if it stays so, read the log");
    }
  }

  private static List<String> names(List<PartStatus> parts, PartStatus.State state) {
    return parts.stream().filter(part -> part.state() == state).map(PartStatus::name).toList();
  }

  private static String line(
      String part, String state, String pid, String port, String memory, String log) {
    return "%-15s %-8s %8s %6s %10s  %s"
        .formatted(part, state, pid, port, memory, log)
        .stripTrailing();
  }
}
