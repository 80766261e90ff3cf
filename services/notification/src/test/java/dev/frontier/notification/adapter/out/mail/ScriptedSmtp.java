package dev.frontier.notification.adapter.out.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that says what a test tells it to, which a real one cannot be made to say: an
 * answer for each command, else what every server says. It says nothing at all to one that is to be
 * {@link #SILENT}.
 */
final class ScriptedSmtp implements AutoCloseable {
  static final String SILENT = "";

  private final ServerSocket listening;
  private final Thread accepting;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  ScriptedSmtp() {
    this(0);
  }

  ScriptedSmtp(int port) {
    try {
      listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accepting = daemon(this::accept);
  }

  /** Sets what is answered to a command such as {@code RCPT}, or to nothing: {@code CONNECT}. */
  ScriptedSmtp answering(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Every line that came. */
  List<String> heard() {
    return heard;
  }

  /** How many connections are not closed by the other side. */
  long connections() {
    return open.stream().filter(socket -> !socket.isClosed()).count();
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
      // Only when nobody waits for a connection any more is the port free for another.
      accepting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        open.add(socket);
        daemon(() -> talk(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      say(socket, "CONNECT", "220 ready");
      boolean body = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        heard.add(line);
        String command = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
        if (body && !line.equals(".")) {
          continue;
        }
        body = command.equals("DATA");
        say(
            socket,
            command,
            switch (command) {
              case "EHLO" -> "250 here";
              case "DATA" -> "354 go on";
              case "QUIT" -> "221 bye";
              default -> "250 2.0.0 fine";
            });
        if (command.equals("QUIT")) {
          return;
        }
      }
    } catch (IOException e) {
      // The other side has gone.
    }
  }

  private void say(Socket socket, String command, String usual) throws IOException {
    String answer = answers.getOrDefault(command, usual);
    if (!answer.equals(SILENT)) {
      socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
