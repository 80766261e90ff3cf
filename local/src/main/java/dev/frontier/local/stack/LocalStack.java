package dev.frontier.local.stack;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.dist.FileLock;
import dev.frontier.local.part.Part;
import dev.frontier.local.part.ServicePart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The whole system on one machine: every part a process of its own. Closing it stops them all. Only
 * one runs on one state directory at a time.
 */
public final class LocalStack implements AutoCloseable {

  /** A first start makes schemas, and on a busy machine everything takes several times as long. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final StackOptions options;
  private final FileLock lock;
  private final Secrets secrets;
  private final PartsOf parts;
  private final Map<String, Part> byName = new LinkedHashMap<>();
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private boolean closing;

  private LocalStack(StackOptions options, FileLock lock) {
    this.options = options;
    this.lock = lock;
    this.secrets = Secrets.of(options.place());
    this.parts = PartsOf.with(options, secrets);
    List.of(parts.postgres(), parts.kafka(), parts.keycloak(), parts.mail())
        .forEach(part -> byName.put(part.name(), part));
    parts.services().forEach(part -> byName.put(part.name(), part));
  }

  /**
   * Takes the state directory for itself; starts nothing yet.
   *
   * @param options how it is to run
   * @return the stack, or empty when another launcher runs on the same state directory
   */
  public static Optional<LocalStack> open(StackOptions options) {
    try {
      return FileLock.take(lockFile(options)).map(lock -> new LocalStack(options, lock));
    } catch (IOException e) {
      throw new LocalFailure(
          options.place().home() + " cannot be used (" + e + ")",
          "set FRONTIER_HOME to a directory that you may write",
          e);
    }
  }

  /**
   * Opens a stack, starts every part and waits until all serve.
   *
   * @param options how it is to run
   * @return the running stack, which the caller closes
   * @throws LocalFailure when it runs already or a part does not start; nothing is left running
   */
  public static LocalStack start(StackOptions options) {
    LocalStack stack =
        open(options)
            .orElseThrow(
                () ->
                    new LocalFailure(
                        "Frontier runs already on " + options.place().home(),
                        "`./frontier down` stops it"));
    try {
      stack.startAll();
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  /**
   * @param options whose
   * @return the file that a running launcher holds locked
   */
  public static java.nio.file.Path lockFile(StackOptions options) {
    return options.place().run().resolve("lock");
  }

  /** Starts every part that does not run, each as soon as what it needs serves. */
  public void startAll() {
    sweepLeftOvers();
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      CompletableFuture<Void> postgres =
          CompletableFuture.runAsync(() -> start(parts.postgres()), threads)
              .thenRun(this::makeDatabases);
      CompletableFuture<Void> kafka =
          CompletableFuture.runAsync(() -> start(parts.kafka()), threads).thenRun(this::makeTopics);
      CompletableFuture<Void> keycloak =
          postgres.thenRunAsync(() -> start(parts.keycloak()), threads);
      CompletableFuture<Void> backing = CompletableFuture.allOf(kafka, keycloak);
      List<CompletableFuture<Void>> last = new ArrayList<>();
      // Nothing waits for it: a mail that cannot be handed over is tried again.
      last.add(CompletableFuture.runAsync(() -> start(parts.mail()), threads));
      for (ServicePart service : parts.services()) {
        last.add(backing.thenRunAsync(() -> start(service), threads));
      }
      CompletableFuture.allOf(last.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof LocalFailure failure
          ? failure
          : new LocalFailure(
              "Frontier does not start (" + e.getCause() + ")", "look into the logs", e);
    } finally {
      threads.shutdown();
    }
  }

  /**
   * Sees that every port is free, before a build that would be in vain.
   *
   * @throws LocalFailure naming the first that is taken
   */
  public void checkPorts() {
    byName.values().forEach(Part::checkPorts);
  }

  /** Ends what a launcher that was killed left running on this state directory. */
  public void sweepLeftOvers() {
    List<String> left = byName.values().stream().filter(Part::leftOver).map(Part::name).toList();
    if (!left.isEmpty()) {
      options.progress().say("ending what an earlier launcher left: " + String.join(", ", left));
      parts.services().parallelStream().forEach(Part::sweepLeftOver);
      List.of(parts.keycloak(), parts.kafka(), parts.mail()).parallelStream()
          .forEach(Part::sweepLeftOver);
      parts.postgres().sweepLeftOver();
    }
  }

  private void start(Part part) {
    gate.readLock().lock();
    try {
      if (closing) {
        throw new LocalFailure("Frontier is stopping", "start it again when it has stopped");
      }
      if (part.alive()) {
        return;
      }
      options.progress().say(part.name() + " starts");
      part.start();
    } finally {
      gate.readLock().unlock();
    }
    long from = System.nanoTime();
    part.awaitReady(PATIENCE);
    options
        .progress()
        .say(
            "%s is ready after %.1f s"
                .formatted(part.name(), (System.nanoTime() - from) / 1_000_000_000.0));
    part.onDeath(
        dead ->
            options
                .progress()
                .say(dead.name() + " died. To mend it: `./frontier up` (log: " + dead.log() + ")"));
  }

  private void makeDatabases() {
    PartsOf.DATABASES.forEach(
        name -> parts.postgres().ensureDatabase(name, secrets.word("database." + name)));
  }

  private void makeTopics() {
    try (var admin = parts.kafka().admin()) {
      Topics.ensure(admin, Topics.declared(options.root()));
    }
  }

  /**
   * @return all parts, in the order in which they start
   */
  public Collection<Part> parts() {
    return byName.values();
  }

  /**
   * @param name a part's name, e.g. {@code indicator}
   * @return the part
   * @throws LocalFailure when there is none of that name
   */
  public Part part(String name) {
    Part part = byName.get(name);
    if (part == null) {
      throw new LocalFailure(
          "There is no part named " + name, "use one of " + String.join(", ", byName.keySet()));
    }
    return part;
  }

  /**
   * Starts one part and waits until it serves; nothing happens when it runs.
   *
   * @param name a part's name
   */
  public void startPart(String name) {
    start(part(name));
  }

  /**
   * Starts again whatever died.
   *
   * @return the names of the parts that were started, empty when all ran
   */
  public List<String> mend() {
    List<String> dead =
        byName.values().stream().filter(part -> !part.alive()).map(Part::name).toList();
    if (!dead.isEmpty()) {
      startAll();
    }
    return dead;
  }

  /**
   * @return how each part is, in the order in which they start
   */
  public List<PartStatus> status() {
    return byName.values().parallelStream().map(PartStatus::of).toList();
  }

  /**
   * @return how it runs
   */
  public StackOptions options() {
    return options;
  }

  /**
   * @return its passwords and keys
   */
  public Secrets secrets() {
    return secrets;
  }

  /** Stops every part, services first and the database last, and frees the state directory. */
  @Override
  public void close() {
    gate.writeLock().lock();
    try {
      if (closing) {
        return;
      }
      closing = true;
    } finally {
      gate.writeLock().unlock();
    }
    parts.services().parallelStream().forEach(Part::stop);
    List.of(parts.keycloak(), parts.kafka(), parts.mail()).parallelStream().forEach(Part::stop);
    parts.postgres().stop();
    try {
      lock.close();
    } catch (IOException e) {
      throw new LocalFailure("The lock cannot be freed", "end this program", e);
    }
  }
}
