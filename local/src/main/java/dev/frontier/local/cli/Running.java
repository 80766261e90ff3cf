package dev.frontier.local.cli;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import dev.frontier.local.control.ControlClient;
import dev.frontier.local.stack.StackOptions;

/** Asks the launcher that runs on a state directory. */
final class Running {

  private Running() {}

  /** Sends a request; fails with one clear line when no launcher runs. */
  static void ask(StackOptions options, String request, Progress answer) {
    if (!ControlClient.ask(options.place(), request, answer)) {
      throw new LocalFailure("Frontier is not running", "`./frontier up`");
    }
  }

  static void require(StackOptions options) {
    ask(options, "ping", Progress.SILENT);
  }
}
