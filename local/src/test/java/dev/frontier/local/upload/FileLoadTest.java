package dev.frontier.local.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.frontier.local.LocalFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A load from the command line")
class FileLoadTest {

  @TempDir Path place;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int status;
  private String answer;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/uploads", exchange -> send(exchange, 201, "{\"id\":\"1\"}"));
    server.createContext("/api/uploads/1/content", exchange -> send(exchange, status, answer));
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  @DisplayName("says in one line what its file was taken for and what was converted in it")
  void detected() throws IOException {
    answers(
        200,
        """
        {"rowsRead": 2, "regions": [], "conversionCount": 1200, "conversions": [
          {"row": 3, "column": "数值", "from": "9,170.2亿", "to": "9170.2", "how": ["unit-in-words"]}],
         "detected": {"format": "csv", "charset": "GB18030", "separator": "semicolon",
                      "header": "zh", "styles": ["thousands-separators", "unit-in-words"]}}
        """);

    load().send(file(), null, "census");

    assertThat(said)
        .startsWith(
            "read as CSV, GB18030, separated by semicolon, header zh; 1,200 cells converted"
                + " (thousands-separators, unit-in-words), the first in row 3, 数值: 9,170.2亿 to"
                + " 9170.2");
  }

  @Test
  @DisplayName("says of SDMX-CSV which version it is")
  void version() throws IOException {
    answers(
        200,
        """
        {"rowsRead": 2, "regions": [], "conversionCount": 0, "conversions": [],
         "detected": {"format": "sdmx-csv", "version": "2.0.0", "charset": "UTF-8",
                      "separator": "comma", "styles": []}}
        """);

    load().send(file(), null, "census");

    assertThat(said).startsWith("read as SDMX-CSV 2.0.0, UTF-8, separated by comma");
  }

  @Test
  @DisplayName("says also of a refused file what it was taken for")
  void refused() throws IOException {
    answers(
        422,
        """
        {"title": "Rows break rules", "detail": "Mend them.", "detected":
          {"format": "csv", "charset": "UTF-8", "separator": "tab", "header": "en"}}
        """);
    Path file = file();
    FileLoad load = load();

    Throwable refusal = catchThrowable(() -> load.send(file, null, "census"));

    assertThat(refusal).isInstanceOf(LocalFailure.class);
    assertThat(said).containsExactly("read as CSV, UTF-8, separated by tab, header en");
  }

  private void answers(int with, String body) {
    status = with;
    answer = body;
  }

  private Path file() throws IOException {
    return Files.writeString(place.resolve("nation.csv"), "region,indicator,period,value\n");
  }

  private FileLoad load() {
    return new FileLoad(
        "http://127.0.0.1:" + server.getAddress().getPort(),
        () -> "token",
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        false,
        said::add);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
