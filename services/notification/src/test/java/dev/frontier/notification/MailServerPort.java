package dev.frontier.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * A port on which a test starts the mail server that it needs, and the service set up to hand mail
 * over there. Below the range from which the system hands out ports by itself, so that it stays
 * free between two tests.
 */
public final class MailServerPort implements QuarkusTestResourceLifecycleManager {
  private static final int FIRST = 20_025;
  private static final int LAST = 21_000;

  @Override
  public Map<String, String> start() {
    return Map.of(
        "frontier.mail.smtp.host", "127.0.0.1",
        "frontier.mail.smtp.port", Integer.toString(free()),
        "frontier.mail.smtp.security", "none",
        "frontier.mail.public-url", "https://frontier.example");
  }

  @Override
  public void stop() {}

  private static int free() {
    for (int port = FIRST + (int) (System.nanoTime() % 500); port < LAST; port++) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // The next one, then.
      }
    }
    throw new IllegalStateException("no free port from " + FIRST + " to " + LAST);
  }
}
