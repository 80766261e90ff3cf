package dev.frontier.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontier.local.dist.Checkout;
import dev.frontier.local.dist.Dist;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailPartTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path home;

  /** A wish to upgrade to HTTP/2 is taken for one to upgrade to a WebSocket, and cut off. */
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  @DisplayName("The mail catcher shows on its page what was sent, also after a crash")
  void caught() throws Exception {
    // Given
    try (MailPart part = part()) {
      part.start();
      part.awaitReady(PATIENCE);
      send(part.smtpPort(), "Trade fell");
      await().atMost(PATIENCE).until(() -> get(part, "/api/email").contains("Trade fell"));
      part.kill();

      // When
      part.start();
      part.awaitReady(PATIENCE);

      // Then
      assertThat(get(part, "/api/email")).contains("Trade fell", "reader@example.org");
      assertThat(get(part, "/")).contains("<html").containsIgnoringCase("maildev");
    }
  }

  @Test
  @DisplayName("The mail catcher listens on the loopback interface alone")
  void loopbackOnly() throws Exception {
    // Given
    try (MailPart part = part()) {
      part.start();

      // When
      part.awaitReady(PATIENCE);

      // Then
      for (InetAddress address : otherAddresses()) {
        assertThat(answers(address, part.port())).as(address + " page").isFalse();
        assertThat(answers(address, part.smtpPort())).as(address + " SMTP").isFalse();
      }
    }
  }

  private MailPart part() {
    Path root = Checkout.root();
    return new MailPart(
        Dist.of(root), new Place(home), root.resolve("local/mail"), Ports.free(), Ports.free());
  }

  private String get(MailPart part, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + part.port() + path))
            .header("Accept", "text/html, application/json")
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static void send(int port, String subject) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      in.readLine();
      for (String line :
          List.of(
              "HELO test",
              "MAIL FROM:<alerts@frontier.example>",
              "RCPT TO:<reader@example.org>",
              "DATA",
              "To: reader@example.org\r\nSubject: " + subject + "\r\n\r\nBy a tenth.\r\n.")) {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(in.readLine()).as(line).matches("[23][0-9]{2}.*");
      }
    }
  }

  private static List<InetAddress> otherAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .toList();
  }

  private static boolean answers(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
