package dev.frontier.local.part;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.dist.Dist;
import dev.frontier.local.dist.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** A real Kafka broker with its KRaft controller in the same process. */
public final class KafkaPart extends Part {

  private static final int HEAP_MEBIBYTES = 192;

  private final Dist dist;
  private final int controllerPort;

  /**
   * @param dist the released parts
   * @param place where its log is kept
   * @param port where clients connect
   * @param controllerPort where the controller listens, on loopback too
   */
  public KafkaPart(Dist dist, Place place, int port, int controllerPort) {
    super("kafka", port, place);
    this.dist = dist;
    this.controllerPort = controllerPort;
  }

  @Override
  protected void prepare() throws IOException {
    Files.createDirectories(home());
    Files.writeString(properties(), settings());
    Path data = home().resolve("data");
    if (!Files.exists(data.resolve("meta.properties"))) {
      Trees.delete(data);
      format();
    }
  }

  private String settings() {
    return """
    # Written at every start by the launcher.
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
    controller.listener.names=CONTROLLER
    inter.broker.listener.name=PLAINTEXT
    log.dirs=%3$s
    # One broker cannot hold three copies.
    default.replication.factor=1
    offsets.topic.replication.factor=1
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    # Fifty partitions of offsets serve a large cluster; here they would only cost start time.
    offsets.topic.num.partitions=4
    # Topics come from contracts/topics.json alone: a misspelt name must fail.
    auto.create.topics.enable=false
    # Consumers of one machine arrive together; waiting 3 s for more only delays the start.
    group.initial.rebalance.delay.ms=0
    # Lets a consumer choose a short session, so that a killed one's partitions move on soon.
    group.min.session.timeout.ms=1000
    # A killed broker may register again only when its former self has timed out (9 s by default).
    broker.session.timeout.ms=2000
    broker.heartbeat.interval.ms=500
    num.network.threads=2
    num.io.threads=2
    log.cleaner.dedupe.buffer.size=2097152
    log.index.size.max.bytes=1048576
    """
        .formatted(port(), controllerPort, home().resolve("data"));
  }

  private void format() throws IOException {
    // Kafka's own, which never begin with a dash: the tool would take that for an option.
    String cluster = Uuid.randomUuid().toString();
    List<String> words = java();
    words.add("kafka.tools.StorageTool");
    words.addAll(List.of("format", "-t", cluster, "-c", properties().toString()));
    try {
      int exit =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .start()
              .waitFor();
      if (exit != 0) {
        throw new LocalFailure(
            "Kafka cannot format its storage (" + LogFile.lastComplaint(log()) + ")",
            mendWhenDead());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted while Kafka formatted its storage", "try again", e);
    }
  }

  @Override
  protected ProcessBuilder command() {
    List<String> words = java();
    words.add("kafka.Kafka");
    words.add(properties().toString());
    return new ProcessBuilder(words);
  }

  private List<String> java() {
    List<String> words = Jvm.small(marker(), HEAP_MEBIBYTES, Compiler.QUICK);
    words.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    words.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
    words.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    // The one line that says that it started.
    words.add("-Dorg.slf4j.simpleLogger.log.kafka.server=info");
    words.add("-cp");
    words.add(dist.kafka() + "/*");
    return words;
  }

  @Override
  protected String marker() {
    return Jvm.marker(name(), place());
  }

  @Override
  public boolean ready() {
    if (!Ports.answers(port())) {
      return false;
    }
    try (Admin admin = admin()) {
      return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  protected List<Integer> ports() {
    return List.of(port(), controllerPort);
  }

  /**
   * @return what clients connect to
   */
  public String bootstrapServers() {
    return "127.0.0.1:" + port();
  }

  /**
   * @return a client that administers the broker; the caller closes it
   */
  public Admin admin() {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            "5000",
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            "15000"));
  }

  private Path home() {
    return place().data("kafka");
  }

  private Path properties() {
    return home().resolve("server.properties");
  }
}
