package dev.frontier.bench.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.bench.load.Broker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The floor: what has to happen to anything that is published, kept and told, by bare clients. It
 * goes through the broker, is committed to PostgreSQL, goes through the broker again, and is
 * posted. Nothing is matched, written in words, signed or logged.
 */
public final class BareWay implements Way {

  private static final String PUBLISHED = "bench.published";
  private static final String KEPT = "bench.kept";
  private static final Duration POLL = Duration.ofMillis(100);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Connection database;
  private final PreparedStatement keep;
  private final Broker first;
  private final Broker second;
  private final URI to;
  private final List<Thread> readers;
  private volatile boolean open = true;

  /**
   * Starts its two readers.
   *
   * @param database empty; is closed with this
   */
  public BareWay(Connection database, String kafka, Receiver receiver) {
    this.database = database;
    this.to = URI.create(receiver.url(path()));
    this.keep = table(database);
    topics(kafka);
    this.first = new Broker(kafka, 0);
    this.second = new Broker(kafka, 0);
    this.readers = List.of(reader(kafka, PUBLISHED, this::keep), reader(kafka, KEPT, this::post));
    this.readers.forEach(Thread::start);
  }

  private static PreparedStatement table(Connection database) {
    try {
      try (var statement = database.createStatement()) {
        statement.execute("create table told (place bigint primary key, body text not null)");
      }
      return database.prepareStatement("insert into told (place, body) values (?, ?)");
    } catch (SQLException e) {
      throw new BenchFailure("The floor's table cannot be made", "see postgres.log", e);
    }
  }

  private static void topics(String kafka) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) kafka))) {
      admin
          .createTopics(
              List.of(new NewTopic(PUBLISHED, 1, (short) 1), new NewTopic(KEPT, 1, (short) 1)))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new BenchFailure("The floor's topics cannot be made", "see kafka.log", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailure("Interrupted", "try again", e);
    }
  }

  private Thread reader(String kafka, String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ConsumerConfig.GROUP_ID_CONFIG,
            "bench-" + topic,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    return new Thread(
        () -> {
          try (KafkaConsumer<String, byte[]> consumer =
              new KafkaConsumer<>(
                  settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (open) {
              consumer.poll(POLL).forEach(each);
              consumer.commitAsync();
            }
          }
        },
        topic);
  }

  private void keep(ConsumerRecord<String, byte[]> message) {
    try {
      keep.setLong(1, Long.parseLong(message.key()));
      keep.setString(2, new String(message.value(), StandardCharsets.UTF_8));
      keep.executeUpdate();
    } catch (SQLException e) {
      throw new BenchFailure("The floor cannot be written", "see postgres.log", e);
    }
    second.send(new ProducerRecord<>(KEPT, message.key(), message.value()));
  }

  private void post(ConsumerRecord<String, byte[]> message) {
    try {
      http.send(
          HttpRequest.newBuilder(to)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(message.value()))
              .build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new BenchFailure("The receiver does not answer", "try again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String path() {
    return "/bare";
  }

  @Override
  public void publish(int place) {
    byte[] body = ("{\"place\":" + place + "}").getBytes(StandardCharsets.UTF_8);
    first.send(new ProducerRecord<>(PUBLISHED, Integer.toString(place), body));
  }

  @Override
  public List<Integer> places(JsonNode body) {
    return List.of(body.path("place").asInt());
  }

  @Override
  public void close() {
    open = false;
    try {
      for (Thread reader : readers) {
        reader.join();
      }
      database.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new BenchFailure("The connection cannot be closed", "see postgres.log", e);
    }
    first.close();
    second.close();
  }
}
