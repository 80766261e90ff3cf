package dev.frontier.bench.read;

import dev.frontier.bench.frame.BenchFailure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Reads over a fixed number of connections that are kept, each with one question at a time: either
 * as fast as the answers come, which tells the throughput, or at a fixed rate, which tells how long
 * an answer takes. At a rate an answer's time is counted from when its question was due, whether or
 * not the connection was free by then, so that a slow answer is not hidden by the questions that it
 * kept from being asked.
 */
public final class Reader implements AutoCloseable {

  private static final long SLOWEST_SECONDS = 60;
  private static final double MILLI = 1e6;
  private static final int OK = 200;

  private final Vertx vertx = Vertx.vertx();
  private final int connections;

  /** Reads over so many connections. */
  public Reader(int connections) {
    this.connections = connections;
  }

  /** As fast as the answers come, for so many seconds. */
  public Timings flatOut(String base, Supplier<String> paths, int seconds) {
    return read(base, paths, seconds, 0);
  }

  /** So many questions a second, for so many seconds. */
  public Timings paced(String base, Supplier<String> paths, int seconds, double perSecond) {
    return read(base, paths, seconds, perSecond);
  }

  private Timings read(String base, Supplier<String> paths, int seconds, double perSecond) {
    URI to = URI.create(base);
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setKeepAlive(true)
                .setPipelining(false)
                .setTcpNoDelay(true));
    Course course = new Course(client, to, paths, seconds, perSecond);
    try {
      vertx.runOnContext(start -> course.begin());
      return course.done.get(seconds + SLOWEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new BenchFailure(
          base + " does not answer as it should (" + e + ")", "see the services' logs", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailure("Interrupted", "try again", e);
    } finally {
      client.close();
    }
  }

  /** One course of reading, all of it on one event loop. */
  private final class Course {

    private final CompletableFuture<Timings> done = new CompletableFuture<>();
    private final Histogram nanos = new Histogram(TimeUnit.SECONDS.toNanos(2 * SLOWEST_SECONDS), 3);
    private final HttpClient client;
    private final RequestOptions question;
    private final Supplier<String> paths;
    private final long length;
    private final long interval;
    private long begun;
    private long asked;
    private int busy;

    private Course(
        HttpClient client, URI to, Supplier<String> paths, int seconds, double perSecond) {
      this.client = client;
      this.paths = paths;
      this.length = TimeUnit.SECONDS.toNanos(seconds);
      this.interval = perSecond == 0 ? 0 : (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
      this.question =
          new RequestOptions()
              .setMethod(HttpMethod.GET)
              .setHost(to.getHost())
              .setPort(to.getPort())
              .putHeader("Accept", "application/json");
    }

    private void begin() {
      begun = System.nanoTime();
      busy = connections;
      for (int i = 0; i < connections; i++) {
        next();
      }
    }

    /** A connection is free: it takes the next question, when that is due. */
    private void next() {
      long now = System.nanoTime();
      long due = interval == 0 ? now : begun + asked * interval;
      if ((interval == 0 ? now : due) - begun >= length) {
        rest();
        return;
      }
      asked++;
      long early = TimeUnit.NANOSECONDS.toMillis(due - now);
      if (early >= 1) {
        vertx.setTimer(early, timer -> ask(due));
      } else {
        ask(due);
      }
    }

    private void ask(long due) {
      client
          .request(new RequestOptions(question).setURI(paths.get()))
          .compose(HttpClientRequest::send)
          .compose(this::body)
          .onSuccess(
              read -> {
                // A timer rings up to a millisecond early or late; nobody waits less than nothing.
                nanos.recordValue(Math.max(1, System.nanoTime() - due));
                next();
              })
          .onFailure(done::completeExceptionally);
    }

    private Future<?> body(HttpClientResponse response) {
      if (response.statusCode() != OK) {
        return response
            .body()
            .map(
                text -> {
                  throw new BenchFailure(
                      "An answer is " + response.statusCode() + " " + text, "see the logs");
                });
      }
      return response.body();
    }

    private void rest() {
      busy--;
      if (busy == 0) {
        double taken = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        done.complete(
            new Timings(nanos.getTotalCount() / taken, nanos.getValueAtPercentile(99) / MILLI));
      }
    }
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
