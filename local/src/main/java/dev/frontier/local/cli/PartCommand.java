package dev.frontier.local.cli;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.stack.StackOptions;
import java.util.List;
import java.util.Set;

/** {@code ./frontier part kill indicator}: for fault tests. */
final class PartCommand {

  static final Set<String> ACTIONS = Set.of("kill", "stop", "start");

  private PartCommand() {}

  static int run(StackOptions options, List<String> arguments) {
    if (arguments.size() != 2 || !ACTIONS.contains(arguments.get(0))) {
      throw new LocalFailure(
          "What to do with which part", "./frontier part kill|stop|start indicator");
    }
    Running.ask(options, String.join(" ", arguments), System.out::println);
    return 0;
  }
}
