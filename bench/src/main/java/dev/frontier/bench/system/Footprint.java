package dev.frontier.bench.system;

import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.local.part.Part;
import dev.frontier.local.stack.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What the parts of a stack need while something is measured: the most memory, of a Java service
 * also the most heap, and processor time. The kernel keeps a process's peak itself; the sum over
 * PostgreSQL's processes and the heaps are looked at every now and then.
 */
public final class Footprint implements AutoCloseable {

  /** Seldom enough to cost nothing. */
  static final Duration SELDOM = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final double MEBI = 1024 * 1024;
  private static final double KIBI = 1024;
  private static final String POSTGRES = "postgres";

  private final HttpClient client = HttpClient.newHttpClient();
  private final LocalStack stack;
  private final Map<String, Double> heaps = new ConcurrentHashMap<>();
  private final Map<String, Double> cpuBefore = new LinkedHashMap<>();
  private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
  private volatile double postgres;

  Footprint(LocalStack stack, Duration every) {
    this.stack = stack;
    stack
        .parts()
        .forEach(
            part -> {
              Processes.forgetPeak(pid(part));
              cpuBefore.put(part.name(), Processes.cpuSeconds(pid(part)));
            });
    looking.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * What a part needed.
   *
   * @param peakMebibytes resident; of PostgreSQL the proportional memory of all its processes
   * @param peakHeapMebibytes used; 0 for what is no service of ours
   * @param cpuSeconds of all cores together
   */
  public record Need(double peakMebibytes, double peakHeapMebibytes, double cpuSeconds) {}

  /** What each part needed from the start until now, in the order of their starts. */
  public Map<String, Need> needs() {
    Map<String, Need> needs = new LinkedHashMap<>();
    for (Part part : stack.parts()) {
      double peak =
          part.name().equals(POSTGRES) ? postgres : Processes.peakKibibytes(pid(part)) / KIBI;
      double cpu = Processes.cpuSeconds(pid(part)) - cpuBefore.get(part.name());
      needs.put(part.name(), new Need(peak, heaps.getOrDefault(part.name(), 0.0), cpu));
    }
    return needs;
  }

  private void look() {
    for (Part part : stack.parts()) {
      if (part.name().equals(POSTGRES)) {
        postgres = Math.max(postgres, part.memoryKibibytes() / KIBI);
      } else {
        heaps.merge(part.name(), heap(part), Math::max);
      }
    }
  }

  /** The heap as the service's own metrics say; 0 from a part that has none or does not answer. */
  private double heap(Part part) {
    HttpRequest ask =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + part.port() + "/q/metrics"))
            .timeout(PATIENCE)
            .header("Accept", "text/plain")
            .build();
    try {
      String metrics = client.send(ask, HttpResponse.BodyHandlers.ofString()).body();
      return metrics
              .lines()
              .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
              .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
              .sum()
          / MEBI;
    } catch (IOException | NumberFormatException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static long pid(Part part) {
    return part.pid()
        .orElseThrow(() -> new BenchFailure(part.name() + " has died", "see " + part.log()));
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
