package dev.frontier.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A webhook receiver on this machine that keeps what it got. */
public final class Receiver implements AutoCloseable {
  /** In a webhook's challenge, or in what a robot writes. */
  private static final Pattern CODE =
      Pattern.compile("(?:\"code\":\"|验证码：|The code is )([A-Z2-9]{8})");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile int status = 200;
  private volatile String answer = "thanks";
  private volatile Map<String, String> headers = Map.of();
  private volatile boolean holding;
  private volatile boolean echoing;

  /** A request as it came. */
  public record Received(String path, HttpHeaders headers, String body, int callersPort) {
    /** The first value of a header. */
    public String header(String name) {
      return headers.firstValue(name).orElse(null);
    }

    /** The id of the message. */
    public String id() {
      return header("webhook-id");
    }
  }

  private Receiver(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** One on a free port. */
  public static Receiver start() {
    return startAt(0);
  }

  /** One on this port, for a receiver that comes back. */
  public static Receiver startAt(int port) {
    try {
      return new Receiver(port);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Answers so from now on. */
  public void answer(int newStatus, String body, Map<String, String> newHeaders) {
    status = newStatus;
    answer = body;
    headers = newHeaders;
  }

  /** Answers challenges with their codes from now on, as an owner's server may. */
  public Receiver echo() {
    echoing = true;
    return this;
  }

  /** The alerts that came, in order. */
  public List<Received> alerts() {
    return received.stream().filter(r -> r.body().contains("notification.alert")).toList();
  }

  /** The codes that came, in order. */
  public List<String> codes() {
    return received.stream()
        .map(r -> CODE.matcher(r.body()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .toList();
  }

  /** Does not answer any more. */
  public void hold() {
    holding = true;
  }

  /** What came, in order. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(
        new Received(
            exchange.getRequestURI().toString(),
            HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true),
            body,
            exchange.getRemoteAddress().getPort()));
    if (holding) {
      awaitClosing();
    }
    headers.forEach(exchange.getResponseHeaders()::set);
    Matcher code = CODE.matcher(body);
    String said = echoing && code.find() ? "{\"code\":\"" + code.group(1) + "\"}" : answer;
    byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
