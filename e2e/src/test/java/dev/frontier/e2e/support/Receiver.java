package dev.frontier.e2e.support;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A subscriber's own server: takes webhooks and verifies them with a library that no one here
 * wrote.
 */
public final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final ExecutorService answering = Executors.newCachedThreadPool();
  private final AtomicInteger underWay = new AtomicInteger();

  /** One webhook as it arrived; header names in lower case. */
  public record Call(Map<String, List<String>> headers, String body) {

    public String id() {
      return headers.get("webhook-id").get(0);
    }

    /** Whether the signature is right, by the reference library of Standard Webhooks. */
    public boolean signedWith(String secret) {
      try {
        new Webhook(secret)
            .verify(body, java.net.http.HttpHeaders.of(headers, (name, value) -> true));
        return true;
      } catch (WebhookVerificationException e) {
        return false;
      }
    }
  }

  /** One that answers at once. */
  public Receiver() {
    this(Duration.ZERO);
  }

  /** One that takes so long for each answer. */
  public Receiver(Duration each) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          Map<String, List<String>> headers = new HashMap<>();
          exchange
              .getRequestHeaders()
              .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          calls.add(new Call(headers, body));
          underWay.incrementAndGet();
          try {
            LockSupport.parkNanos(each.toNanos());
            exchange.sendResponseHeaders(204, -1);
          } finally {
            underWay.decrementAndGet();
            exchange.close();
          }
        });
    server.setExecutor(answering);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
  }

  /** What has arrived so far, in order. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** How many calls wait for their answer. */
  public int underWay() {
    return underWay.get();
  }

  @Override
  public void close() {
    server.stop(0);
    answering.shutdownNow();
  }
}
