package dev.frontier.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A relay in a process of its own, as another replica has it, so that a test can kill it outright.
 */
final class RelayProcess implements AutoCloseable {
  private final Process process;
  private final AtomicLong sent = new AtomicLong();

  private RelayProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::follow, "relay-process-output");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a replica with the settings of the service's own relay. */
  static RelayProcess start(TestDatabase database, String bootstrapServers) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            RelayProcess.class.getName());
    builder.environment().put("RELAY_URL", database.url());
    builder.environment().put("RELAY_USER", database.user());
    builder.environment().put("RELAY_PASSWORD", database.password());
    builder.environment().put("RELAY_KAFKA", bootstrapServers);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new RelayProcess(builder.start());
  }

  /** What it has said so far that it sent. */
  long sent() {
    return sent.get();
  }

  /** SIGKILL: nothing is closed, nothing is flushed. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  private void follow() {
    try (Scanner lines = new Scanner(process.getInputStream())) {
      while (lines.hasNextLine()) {
        String line = lines.nextLine();
        if (line.startsWith("sent ")) {
          sent.set(Long.parseLong(line.substring("sent ".length())));
        }
      }
    }
  }

  /** The process: a relay until it is killed, telling after each change how much it has sent. */
  public static void main(String[] arguments) throws Exception {
    Map<String, String> environment = System.getenv();
    MeterRegistry meters = new SimpleMeterRegistry();
    Properties properties = new Properties();
    properties.setProperty("user", environment.get("RELAY_USER"));
    properties.setProperty("password", environment.get("RELAY_PASSWORD"));
    MessagingConfig config = config();
    OutboxRelay relay =
        new OutboxRelay(
            () -> RelayConnections.open(environment.get("RELAY_URL"), properties),
            () -> EventSender.connect(environment.get("RELAY_KAFKA"), Map.of(), Set.of()),
            config,
            new RelayStats(meters));
    relay.start();
    PrintStream out = System.out;
    long told = 0;
    Object pause = new Object();
    while (true) {
      long now = (long) meters.get("frontier.outbox.sent").counter().count();
      if (now != told) {
        out.println("sent " + now);
        out.flush();
        told = now;
      }
      synchronized (pause) {
        pause.wait(20);
      }
    }
  }

  private static MessagingConfig config() throws IOException {
    Properties all = new Properties();
    try (InputStream file = RelayProcess.class.getResourceAsStream("/application.properties")) {
      all.load(file);
    }
    Map<String, String> messaging = new HashMap<>();
    all.forEach(
        (name, value) -> {
          if (name.toString().startsWith("frontier.messaging.")) {
            messaging.put(name.toString(), value.toString());
          }
        });
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withConverter(Duration.class, 200, new DurationConverter())
        .withMapping(MessagingConfig.class)
        .withSources(new PropertiesConfigSource(messaging, "test", 500))
        .build()
        .getConfigMapping(MessagingConfig.class);
  }
}
