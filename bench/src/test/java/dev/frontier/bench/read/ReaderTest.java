package dev.frontier.bench.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.frontier.bench.frame.BenchFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReaderTest {

  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final AtomicInteger status = new AtomicInteger(200);
  private final AtomicInteger answers = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          answers.incrementAndGet();
          exchange.sendResponseHeaders(status.get(), 2);
          exchange.getResponseBody().write(new byte[] {'{', '}'});
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  @DisplayName("every answer is counted, and no other question is asked than those given")
  void counts() {
    try (Reader reader = new Reader(2)) {
      // When
      Timings timings = reader.flatOut(address(), () -> "/api/series?x=1", 1);

      // Then
      assertThat(asked).containsExactly("/api/series?x=1");
      assertThat(timings.perSecond()).isPositive().isLessThanOrEqualTo(answers.get());
      assertThat(timings.p99()).isPositive();
    }
  }

  @Test
  @DisplayName("at a rate no more questions are asked than it says")
  void paces() {
    try (Reader reader = new Reader(2)) {
      // When
      reader.paced(address(), () -> "/", 1, 20);

      // Then
      assertThat(answers).hasValueLessThanOrEqualTo(20);
    }
  }

  @Test
  @DisplayName("an answer that is none makes the run fail instead of looking quick")
  void refuses() {
    status.set(429);
    try (Reader reader = new Reader(2)) {
      // When, then
      assertThatThrownBy(() -> reader.flatOut(address(), () -> "/", 1))
          .isInstanceOf(BenchFailure.class)
          .hasMessageContaining("429");
    }
  }

  @Test
  @DisplayName("a program that is not there is named with the package that has it")
  void namesPackages() {
    // When, then
    assertThatThrownBy(() -> Programs.find("no-such-program", "some-package"))
        .isInstanceOf(BenchFailure.class)
        .hasMessageContaining("no-such-program")
        .hasMessageContaining("apt-get install some-package");
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
