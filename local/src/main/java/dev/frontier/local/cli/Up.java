package dev.frontier.local.cli;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import dev.frontier.local.build.MavenBuild;
import dev.frontier.local.control.ControlClient;
import dev.frontier.local.control.ControlServer;
import dev.frontier.local.load.PaperLoader;
import dev.frontier.local.load.PublicApi;
import dev.frontier.local.part.PidFile;
import dev.frontier.local.stack.LocalStack;
import dev.frontier.local.stack.StackOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts everything and stays until it is told to stop, by Ctrl-C, a signal or {@code down}. */
final class Up {

  private static final Set<String> FLAGS = Set.of("--no-build", "--no-data");

  private final StackOptions options;
  private final Progress out;
  private final CountDownLatch told = new CountDownLatch(1);
  private final AtomicBoolean started = new AtomicBoolean();

  Up(StackOptions options) {
    this.options = options;
    this.out = options.progress();
  }

  int run(List<String> flags) {
    if (!FLAGS.containsAll(flags)) {
      throw new LocalFailure("up knows only " + FLAGS, "./frontier up");
    }
    Optional<LocalStack> opened = LocalStack.open(options);
    if (opened.isEmpty()) {
      return mend();
    }
    long from = System.nanoTime();
    LocalStack stack = opened.get();
    ControlServer control =
        ControlServer.listen(options.place(), new Requests(stack, started::get, this::end)::handle);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(control, stack), "stop parts"));
    rememberPid();
    stack.sweepLeftOvers();
    stack.checkPorts();
    if (!flags.contains("--no-build")) {
      new MavenBuild(options.root(), options.place().log("build"), out).build();
    }
    long built = System.nanoTime();
    stack.startAll();
    started.set(true);
    out.say("all parts are ready after %.1f s".formatted(seconds(built)));
    if (!flags.contains("--no-data")) {
      load(stack);
    }
    Welcome.print(options, out);
    out.say("(%.1f s in all)".formatted(seconds(from)));
    return stay();
  }

  private int mend() {
    out.say("Frontier runs already: " + options.publicUrl());
    if (!ControlClient.ask(options.place(), "mend", out)) {
      throw new LocalFailure(
          "Its launcher does not answer", "wait a moment, or `./frontier down`, then `up`");
    }
    return 0;
  }

  private void load(LocalStack stack) {
    PublicApi api = new PublicApi(options.publicUrl(), stack.secrets().demoPassword());
    long from = System.nanoTime();
    if (new PaperLoader(options.root(), options.place(), api, out).load()) {
      out.say("data/paper is loaded after %.1f s".formatted(seconds(from)));
    }
  }

  private int stay() {
    try {
      told.await();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /**
   * Ends the launcher wherever it is: building, starting, loading or staying. By a thread of its
   * own, so that whoever asked gets an answer; the hooks end Maven and the parts.
   */
  private void end() {
    told.countDown();
    new Thread(() -> System.exit(0), "end").start();
  }

  private void end(ControlServer control, LocalStack stack) {
    out.say("stopping");
    control.close();
    stack.close();
    out.say("stopped");
  }

  private void rememberPid() {
    new PidFile(options.place().run().resolve("launcher.pid"))
        .write(ProcessHandle.current().pid(), "frontier-local.jar");
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / 1_000_000_000.0;
  }
}
