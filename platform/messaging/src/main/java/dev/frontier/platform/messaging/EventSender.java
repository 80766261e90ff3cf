package dev.frontier.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Sends rows to Kafka so that of each bucket a prefix is acknowledged, whatever fails.
 *
 * <p>Within a partition the idempotent producer keeps the order, and an outage only delays: nothing
 * times out. What is left are errors that Kafka does not retry (a record refused, a right
 * withdrawn). With one request under way at a time, closing the producer from the callback of the
 * first such error means that nothing behind it is sent.
 */
final class EventSender implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(EventSender.class);

  private final Producer<String, byte[]> producer;
  private volatile boolean broken;
  private volatile Class<?> breaker;

  EventSender(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /**
   * A sender with a producer of its own, set up for order.
   *
   * @param together topics of which {@link LeadingPartPartitioner} puts together what begins alike
   */
  static EventSender connect(
      String bootstrapServers, Map<String, String> further, Set<String> together) {
    Map<String, Object> settings = new HashMap<>(further);
    settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, LeadingPartPartitioner.class.getName());
    settings.put(LeadingPartPartitioner.TOPICS, String.join(",", together));
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // One request at a time: the batch behind a refused one must not be on its way already.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    // An outage only delays: a batch that timed out would leave a gap before the next one.
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    // Rows come in batches already; waiting for more would only add latency.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    // Changes of figures repeat themselves to a tenth and less, and every reader fetches them. Of
    // the kinds that compress well this is the one whose code is native.
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    // A load's events go out by the dozen and not one by one, and so does all that readers do for a
    // batch. A batch that the topic finds too large is split and sent again without end when it is
    // no larger than this, so this must stay well below any topic's limit.
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
    // How long the first record of a topic waits for the topic to be known.
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    // A broker that restarts is back in seconds; Kafka's default of 1 s at most suits, its start
    // does not.
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 1_000);
    settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
    return new EventSender(
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
  }

  /** True when an error has closed the producer: of no use any more. */
  boolean broken() {
    return broken;
  }

  /**
   * Sends rows in their order and waits until each is acknowledged or has failed.
   *
   * @param heartbeat called every interval while waiting; what it throws ends the wait
   */
  Result send(List<OutboxRow> rows, Duration interval, Heartbeat heartbeat)
      throws SQLException, InterruptedException {
    Round round = new Round(rows.size());
    Set<String> failedTopics = new HashSet<>();
    for (OutboxRow row : rows) {
      if (failedTopics.contains(row.topic())) {
        round.failed(row, null, true);
      } else if (broken || round.hasFailed(row.bucket())) {
        round.failed(row, null, false);
      } else if (!send(row, round)) {
        failedTopics.add(row.topic());
      }
    }
    while (!round.awaitEnd(interval)) {
      heartbeat.beat();
    }
    return round.result();
  }

  /** Gives up what is under way: rows that are not acknowledged stay in the outbox. */
  @Override
  public void close() {
    broken = true;
    producer.close(Duration.ZERO);
  }

  /**
   * False when the producer did not take the row for its topic: then nothing of it is under way.
   */
  private boolean send(OutboxRow row, Round round) {
    Thread caller = Thread.currentThread();
    boolean[] refused = {false};
    try {
      producer.send(
          record(row),
          (metadata, error) -> {
            if (error == null) {
              round.acknowledged(row);
            } else if (Thread.currentThread() == caller) {
              refused[0] = true;
              round.failed(row, error, true);
            } else {
              breakOff(row, error);
              // What the closing cuts off fails as well, but in another way and without fault.
              round.failed(row, error, error.getClass() == breaker);
            }
          });
    } catch (KafkaException | IllegalStateException unusable) {
      broken = true;
      round.failed(row, unusable, false);
      return true;
    }
    return !refused[0];
  }

  private void breakOff(OutboxRow row, Exception error) {
    if (!broken) {
      breaker = error.getClass();
      broken = true;
      LOG.warnf("Event %s for %s was not sent: %s", row.id(), row.topic(), error);
      producer.close(Duration.ZERO);
    }
  }

  private static ProducerRecord<String, byte[]> record(OutboxRow row) {
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(row.topic(), row.key(), row.value());
    row.headers()
        .forEach(
            (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return message;
  }

  /** Called while waiting for acknowledgements. */
  interface Heartbeat {
    void beat() throws SQLException;
  }

  /**
   * What came of a round.
   *
   * @param acknowledged the seq of each acknowledged row
   * @param refusedBuckets the buckets of which Kafka refused a row
   * @param error the first error; null when there was none
   */
  record Result(List<Long> acknowledged, Set<Integer> refusedBuckets, Exception error) {}

  private static final class Round {
    private final CountDownLatch open;
    private final List<Long> acknowledged = new ArrayList<>();
    private final Set<Integer> failedBuckets = new HashSet<>();
    private final Set<Integer> refusedBuckets = new HashSet<>();
    private Exception error;

    Round(int rows) {
      open = new CountDownLatch(rows);
    }

    synchronized void acknowledged(OutboxRow row) {
      acknowledged.add(row.seq());
      open.countDown();
    }

    synchronized void failed(OutboxRow row, Exception why, boolean refused) {
      failedBuckets.add((int) row.bucket());
      if (refused) {
        refusedBuckets.add((int) row.bucket());
      }
      error = error == null ? why : error;
      open.countDown();
    }

    synchronized boolean hasFailed(int bucket) {
      return failedBuckets.contains(bucket);
    }

    boolean awaitEnd(Duration interval) throws InterruptedException {
      return open.await(interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized Result result() {
      return new Result(List.copyOf(acknowledged), Set.copyOf(refusedBuckets), error);
    }
  }
}
