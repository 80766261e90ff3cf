package dev.frontier.bench.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.local.dist.Trees;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Prometheus' Alertmanager, set up to wait for nothing: every alert is a group of its own, and a
 * new group is told at once. It keeps nothing on disk before it tells, and asks nobody whether
 * somebody wants to know.
 */
public final class AlertmanagerWay implements Way {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SETTINGS =
      """
      route:
        receiver: bench
        group_by: ['...']
        group_wait: 0s
        group_interval: 1h
        repeat_interval: 24h
      receivers:
        - name: bench
          webhook_configs:
            - url: %s
              send_resolved: false
      """;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path home;
  private final URI api;
  private final Process process;

  /**
   * Starts it and waits until it serves.
   *
   * @param program where it is
   */
  public AlertmanagerWay(Path program, Receiver receiver) {
    try {
      home = Files.createTempDirectory("frontier-alertmanager");
      Path settings = home.resolve("alertmanager.yml");
      Files.writeString(settings, SETTINGS.formatted(receiver.url(path())));
      int port = freePort();
      process =
          new ProcessBuilder(
                  program.toString(),
                  "--config.file=" + settings,
                  "--storage.path=" + home.resolve("data"),
                  "--web.listen-address=127.0.0.1:" + port,
                  // Alone: no other replicas to wait for.
                  "--cluster.listen-address=")
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("output.log").toFile())
              .start();
      api = URI.create("http://127.0.0.1:" + port);
    } catch (IOException e) {
      throw new BenchFailure(
          "Alertmanager cannot be started", "see whether " + program + " runs", e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop alertmanager"));
    awaitReady();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try {
        if (send(HttpRequest.newBuilder(api.resolve("/-/ready")).GET().build()) == OK) {
          return;
        }
      } catch (IOException notYet) {
        // Looked at again below.
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    throw new BenchFailure("Alertmanager does not serve", "see " + home.resolve("output.log"));
  }

  private int send(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailure("Interrupted", "try again", e);
    }
  }

  @Override
  public String path() {
    return "/alertmanager";
  }

  @Override
  public void publish(int place) {
    ArrayNode alerts = JSON.createArrayNode();
    alerts
        .addObject()
        .put("startsAt", Instant.now().toString())
        .putObject("labels")
        .put("alertname", "Fall")
        .put("place", Integer.toString(place));
    HttpRequest request =
        HttpRequest.newBuilder(api.resolve("/api/v2/alerts"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(alerts.toString()))
            .build();
    try {
      int status = send(request);
      if (status != OK) {
        throw new BenchFailure("Alertmanager answers " + status, "see its version");
      }
    } catch (IOException e) {
      throw new BenchFailure("Alertmanager does not answer", "try again", e);
    }
  }

  @Override
  public List<Integer> places(JsonNode body) {
    List<Integer> places = new ArrayList<>();
    body.path("alerts").forEach(alert -> places.add(alert.at("/labels/place").asInt()));
    return places;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      Trees.delete(home);
    } catch (IOException e) {
      throw new BenchFailure(home + " cannot be deleted", "delete it yourself", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
