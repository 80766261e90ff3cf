package dev.frontier.local.cli;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.control.ControlClient;
import dev.frontier.local.dist.Trees;
import dev.frontier.local.part.PidFile;
import dev.frontier.local.stack.LocalStack;
import dev.frontier.local.stack.StackOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Stops everything, also what a killed launcher left.
 *
 * @param options which stack
 */
record Down(StackOptions options) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration PAUSE = Duration.ofMillis(100);

  int run() {
    try (LocalStack stack = stopped()) {
      stack.sweepLeftOvers();
      options.progress().say("Frontier is stopped");
    }
    return 0;
  }

  int reset() {
    Path home = options.place().home();
    try (LocalStack stack = stopped()) {
      stack.sweepLeftOvers();
      for (String name : List.of("data", "log")) {
        Trees.delete(home.resolve(name));
      }
      for (String name : List.of("secrets", "demo-password")) {
        Files.deleteIfExists(home.resolve(name));
      }
    } catch (IOException e) {
      throw new LocalFailure(home + " cannot be cleared (" + e + ")", "check who owns it", e);
    }
    options.progress().say("Frontier is stopped and " + home + " holds no state any more");
    return 0;
  }

  /** Asks a running launcher to end, and takes the state directory once it has. */
  private LocalStack stopped() {
    Optional<ProcessHandle> launcher = launcher();
    if (ControlClient.ask(options.place(), "down", options.progress())) {
      options.progress().say("stopping");
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<LocalStack> stack = LocalStack.open(options);
      // The lock is freed a moment before the launcher itself has ended.
      if (stack.isPresent() && launcher.filter(ProcessHandle::isAlive).isEmpty()) {
        return stack.get();
      }
      stack.ifPresent(LocalStack::close);
      if (System.nanoTime() > end) {
        throw new LocalFailure(
            "The running launcher does not stop",
            "end it by its process id" + launcher.map(process -> ", " + process.pid()).orElse(""));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private Optional<ProcessHandle> launcher() {
    return new PidFile(options.place().run().resolve("launcher.pid")).running();
  }
}
