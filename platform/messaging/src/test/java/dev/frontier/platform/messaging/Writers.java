package dev.frontier.platform.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Use cases at work, several at once: each transaction counts up a few keys in the state and
 * appends an event with the new number for each. A key's row lock makes its numbers follow its
 * commits, so the numbers must arrive as 1, 2, 3. Some transactions roll back, and their numbers
 * are given again.
 */
final class Writers implements AutoCloseable {
  private final Outbox outbox;
  private final TestDatabase database;
  private final String topic;
  private final int keys;
  private final int threads;
  private final ExecutorService pool;
  private final ConcurrentLinkedQueue<CompletableFuture<Void>> under =
      new ConcurrentLinkedQueue<>();

  Writers(Outbox outbox, TestDatabase database, String topic, int keys, int threads) {
    this.outbox = outbox;
    this.database = database;
    this.topic = topic;
    this.keys = keys;
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  /** Begins so many transactions, shared between the writers; returns at once. */
  void write(int transactions) {
    for (int writer = 0; writer < threads; writer++) {
      Random random = new Random(31L * writer + under.size());
      under.add(
          CompletableFuture.runAsync(
              () -> {
                for (int i = 0; i < transactions / threads; i++) {
                  transaction(random);
                }
              },
              pool));
    }
  }

  /** Waits until all that was begun has ended. */
  void awaitWritten() {
    under.forEach(CompletableFuture::join);
  }

  /** How many events of each key were committed. */
  Map<String, Long> committed() {
    Map<String, Long> counts = new TreeMap<>();
    for (String row : database.query("select key || '=' || n from counter")) {
      counts.put(row.split("=")[0], Long.parseLong(row.split("=")[1]));
    }
    return counts;
  }

  private void transaction(Random random) {
    TreeSet<String> touched = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      touched.add("K" + random.nextInt(keys));
    }
    boolean fails = random.nextInt(10) == 0;
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                List<OutgoingEvent> events = new ArrayList<>();
                for (String key : touched) {
                  events.add(event(key, countUp(key)));
                }
                outbox.append(events);
                if (fails) {
                  throw new RolledBack();
                }
              });
    } catch (RolledBack expected) {
      // Neither the count nor the events are there.
    }
  }

  private long countUp(String key) {
    return database.count(
        "insert into counter values (?, 1) on conflict (key) do update set n = counter.n + 1"
            + " returning n",
        key);
  }

  private OutgoingEvent event(String key, long n) {
    return new OutgoingEvent(
        topic, key, "dev.frontier.test.counted.v1", key, Instant.now(), "urn:test", Map.of("n", n));
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  private static final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
