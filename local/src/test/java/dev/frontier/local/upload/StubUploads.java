package dev.frontier.local.upload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A gateway with one load behind it, which answers the content only when it was looked at, and the
 * first looks not at all.
 */
final class StubUploads implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger failing;
  private final CountDownLatch looked = new CountDownLatch(1);

  /**
   * @param failing how many looks fail before one is answered
   */
  StubUploads(int failing) throws IOException {
    this.failing = new AtomicInteger(failing);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/api/uploads", this::answer);
    server.start();
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "POST" -> send(exchange, 201, "{\"id\":\"7\",\"state\":\"created\"}");
      case "PUT" -> {
        exchange.getRequestBody().readAllBytes();
        boolean known = await();
        send(exchange, known ? 200 : 503, upload("accepted"));
      }
      default -> {
        if (failing.getAndDecrement() > 0) {
          exchange.close();
        } else {
          send(exchange, 200, upload("receiving"));
          looked.countDown();
        }
      }
    }
  }

  private boolean await() {
    try {
      return looked.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String upload(String state) {
    return "{\"id\":\"7\",\"state\":\"" + state + "\",\"rowsRead\":3,\"regions\":[]}";
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
