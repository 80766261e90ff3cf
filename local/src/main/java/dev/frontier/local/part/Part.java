package dev.frontier.local.part;

import dev.frontier.local.LocalFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A real part of the stack, run as a process of its own. Safe for use by several threads. */
public abstract class Part implements AutoCloseable {

  /** TERM first; a part that does not go in this time is killed, so that {@code down} ends. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final Duration PROBE_EVERY = Duration.ofMillis(50);

  private static final boolean OWN_SESSION = Files.isExecutable(Path.of("/usr/bin/setsid"));

  private final String name;
  private final int port;
  private final Place place;
  private Process process;
  private Process meantToEnd;

  /**
   * @param name as people call it, e.g. {@code indicator}
   * @param port where it listens
   * @param place where it leaves its files
   */
  protected Part(String name, int port, Place place) {
    this.name = name;
    this.port = port;
    this.place = place;
  }

  /**
   * @return the part's name
   */
  public final String name() {
    return name;
  }

  /**
   * @return the port where it listens on the loopback interface
   */
  public final int port() {
    return port;
  }

  /**
   * @return the file to which its output is appended
   */
  public final Path log() {
    return place.log(name);
  }

  /**
   * @return where the part leaves its files
   */
  protected final Place place() {
    return place;
  }

  /** Makes what must exist before the process starts; called before every start. */
  protected abstract void prepare() throws IOException;

  /**
   * @return the command, started with no standard input and its output in {@link #log()}
   */
  protected abstract ProcessBuilder command();

  /**
   * @return a text in the command line by which the process is known again
   */
  protected abstract String marker();

  /**
   * @return whether it serves; asked often while starting, so it must be cheap and never throw
   */
  public abstract boolean ready();

  /**
   * @return what a person can do when the part dies while starting
   */
  protected String mendWhenDead() {
    return "read " + log() + ", then `./frontier up`";
  }

  /**
   * @return every port that the part listens on
   */
  protected List<Integer> ports() {
    return List.of(port);
  }

  /**
   * Starts the process; does not wait until it serves. Nothing happens when it runs already.
   *
   * @throws LocalFailure when the port is taken or the process cannot be made
   */
  public synchronized void start() {
    if (alive()) {
      return;
    }
    checkPorts();
    try {
      Files.createDirectories(log().getParent());
      LogFile.turn(log());
      prepare();
      ProcessBuilder builder = command();
      List<String> words = new ArrayList<>();
      if (OWN_SESSION) {
        // Ctrl-C reaches a whole session of processes; the parts must be stopped in order instead.
        words.add("/usr/bin/setsid");
      }
      words.addAll(builder.command());
      process =
          builder
              .command(words)
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .start();
    } catch (IOException e) {
      throw new LocalFailure(
          name + " cannot be started (" + e.getMessage() + ")", mendWhenDead(), e);
    }
    pidFile().write(process.pid(), marker());
  }

  /**
   * Sees that the part's ports are free, before anything else is done in vain.
   *
   * @throws LocalFailure when one is taken
   */
  public final void checkPorts() {
    for (int needed : ports()) {
      if (!alive() && !Ports.comesFree(needed)) {
        throw new LocalFailure(
            "Port " + needed + ", which " + name + " needs, is taken by another program",
            "stop what uses it, or choose other ports: FRONTIER_PORT_BASE=18000 ./frontier up");
      }
    }
  }

  /**
   * Waits until the part serves.
   *
   * @param atMost how long
   * @throws LocalFailure when it dies or does not serve in time
   */
  public void awaitReady(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    Process started = process();
    if (started == null) {
      throw new LocalFailure(name + " was not started", "start it first");
    }
    try {
      while (!ready()) {
        if (started.waitFor(PROBE_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new LocalFailure(
              name + " died while starting (" + LogFile.lastComplaint(log()) + ")", mendWhenDead());
        }
        if (System.nanoTime() > end) {
          throw new LocalFailure(
              name + " does not serve after " + atMost.toSeconds() + " s", mendWhenDead());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted while waiting for " + name, "try again", e);
    }
  }

  /** Stops the process as its maker wants it stopped, and kills it when it does not go. */
  public void stop() {
    Process running = endingNow();
    if (running != null) {
      askToStop(running);
      end(running);
    }
    pidFile().delete();
  }

  /** Kills the process at once, as a crash would; its pid file stays, as after a crash. */
  public void kill() {
    Process running = process();
    if (running != null) {
      running.destroyForcibly();
      end(running);
    }
  }

  /** Sends the polite signal. */
  protected void askToStop(Process running) {
    running.destroy();
  }

  private void end(Process running) {
    try {
      if (!running.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        running.destroyForcibly();
        running.waitFor();
      }
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /**
   * @return whether the process runs
   */
  public synchronized boolean alive() {
    return process != null && process.isAlive();
  }

  /**
   * @return the process id, empty when it does not run
   */
  public synchronized OptionalLong pid() {
    return alive() ? OptionalLong.of(process.pid()) : OptionalLong.empty();
  }

  /**
   * @return memory of the process and its children in kibibytes, 0 when it does not run
   */
  public long memoryKibibytes() {
    Process running = process();
    return running != null && running.isAlive() ? Memory.kibibytes(running.toHandle()) : 0;
  }

  @Override
  public final void close() {
    stop();
  }

  /** Ends what a launcher that was itself killed left running, and forgets it. */
  public void sweepLeftOver() {
    if (alive()) {
      return;
    }
    pidFile().running().ifPresent(this::signalLeftOver);
    long end = System.nanoTime() + GRACE.toNanos();
    // Asked by pid file and not by onExit(): an orphan that nobody reaps counts as alive for ever.
    while (leftOver()) {
      if (System.nanoTime() > end) {
        pidFile().running().ifPresent(ProcessHandle::destroyForcibly);
      }
      LockSupport.parkNanos(PROBE_EVERY.toNanos());
    }
    pidFile().delete();
  }

  /** Sends the polite signal to a process of a launcher before this one. */
  protected void signalLeftOver(ProcessHandle left) {
    left.destroy();
  }

  /**
   * @return the process that an earlier launcher left running, if there is one
   */
  public boolean leftOver() {
    return !alive() && pidFile().running().isPresent();
  }

  /**
   * Tells when the running process ends without having been stopped.
   *
   * @param told called once, by another thread
   */
  public void onDeath(Consumer<Part> told) {
    Process watched = process();
    if (watched != null) {
      watched
          .onExit()
          .thenAccept(
              ended -> {
                if (!isMeantToEnd(ended)) {
                  told.accept(this);
                }
              });
    }
  }

  private synchronized Process endingNow() {
    meantToEnd = process;
    return process;
  }

  private synchronized boolean isMeantToEnd(Process ended) {
    return meantToEnd == ended;
  }

  private synchronized Process process() {
    return process;
  }

  private PidFile pidFile() {
    return new PidFile(place.run().resolve(name + ".pid"));
  }
}
