package dev.frontier.notification.adapter.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.frontier.notification.ChangeLogServer;
import dev.frontier.notification.application.port.ChangeLog;
import dev.frontier.notification.config.ChangeLogConfig;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.history.Logs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeLogClientTest {
  private final List<IndicatorNews> read = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50})
  void theNewsOfAllRegionsComeInTheOrderOfTheirVintages(int regionsAtOnce) {
    ChangeLogServer server = ChangeLogServer.start();
    List<IndicatorNews> log = Logs.inOrder(11, "TRADE_TOTAL", 40);
    server.put("TRADE_TOTAL", log);

    ChangeLog.Read outcome =
        client(server.url(), regionsAtOnce, 100_000).read("TRADE_TOTAL", Logs.REGIONS, read::add);

    assertThat(outcome).isEqualTo(new ChangeLog.Read.Complete());
    assertThat(read).isEqualTo(log);
  }

  @Test
  void moreThanIsReadAtOnceIsTooLong() {
    ChangeLogServer server = ChangeLogServer.start();
    server.put("TRADE_TOTAL", Logs.inOrder(11, "TRADE_TOTAL", 40));

    ChangeLog.Read outcome =
        client(server.url(), 50, 20).read("TRADE_TOTAL", Logs.REGIONS, read::add);

    assertThat(outcome).isEqualTo(new ChangeLog.Read.TooLong(20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"changes\":{}}",
        "{\"changes\":[{\"id\":\"x\",\"data\":{}}]}",
        "{\"changes\":[{\"id\":\"0192f7a0-0001-7000-8000-000000000002\",\"data\":{}}]}",
        "{\"changes\":[",
        "<html>"
      })
  void whatIsNotAnAnswerOfTheContractIsNone(String body) throws IOException {
    HttpServer server = answering(body);

    ChangeLog.Read outcome = client(url(server), 50, 10).read("X", List.of("CN"), read::add);

    server.stop(0);
    assertThat(outcome).isEqualTo(new ChangeLog.Read.Unavailable("unreadable"));
  }

  @Test
  void whoIsNotThereIsUnavailable() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }

    ChangeLog.Read outcome =
        client(URI.create("http://127.0.0.1:" + port), 50, 10).read("X", List.of("CN"), read::add);

    assertThat(outcome).isEqualTo(new ChangeLog.Read.Unavailable("connection"));
  }

  @Test
  void whoTakesTheQuestionAndThenSaysNothingIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {

      ChangeLog.Read outcome =
          client(URI.create("http://127.0.0.1:" + silent.getLocalPort()), 50, 10)
              .read("X", List.of("CN"), read::add);

      assertThat(outcome).isEqualTo(new ChangeLog.Read.Unavailable("timeout"));
    }
  }

  private static HttpServer answering(String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static URI url(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static ChangeLogClient client(URI url, int regions, int most) {
    ChangeLogConfig config = new Settings(url, regions, most);
    return new ChangeLogClient(new ChangePages(config, new ObjectMapper()), config);
  }

  private record Settings(URI url, int regions, int mostChanges) implements ChangeLogConfig {
    @Override
    public Duration connectTimeout() {
      return Duration.ofSeconds(2);
    }

    @Override
    public Duration timeout() {
      return Duration.ofSeconds(3);
    }

    @Override
    public int documents() {
      return 1000;
    }
  }
}
