package dev.frontier.local.control;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import dev.frontier.local.part.Place;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Answers one request a connection. A request is one line of words; the answer is lines that each
 * start with a space, and a last one: {@code ok}, or {@code failed}, what is wrong and how to mend
 * it, apart by tabs. Only the owner of the state directory may connect.
 */
public final class ControlServer implements AutoCloseable {

  private final Path socket;
  private final ServerSocketChannel channel;

  /** Carries out a request. */
  @FunctionalInterface
  public interface Handler {
    /**
     * @param words the request, at least one word
     * @param answer takes the answer's lines
     * @throws LocalFailure when the request cannot be carried out
     */
    void handle(List<String> words, Progress answer);
  }

  private ControlServer(Path socket, ServerSocketChannel channel) {
    this.socket = socket;
    this.channel = channel;
  }

  /**
   * Listens from now on, in threads of its own.
   *
   * @param place the state directory, whose lock the caller holds
   * @param handler called for each request, several at a time
   * @return the server, which the caller closes
   */
  public static ControlServer listen(Place place, Handler handler) {
    Path socket = ControlSocket.of(place);
    try {
      Files.createDirectories(socket.getParent());
      // Left by a launcher that was killed; the lock says that nobody listens there any more.
      Files.deleteIfExists(socket);
      ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      channel.bind(UnixDomainSocketAddress.of(socket));
      Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
      ControlServer server = new ControlServer(socket, channel);
      Thread thread = new Thread(() -> server.acceptAll(handler), "control");
      thread.setDaemon(true);
      thread.start();
      return server;
    } catch (IOException e) {
      throw new LocalFailure(
          "The control socket " + socket + " cannot be made (" + e.getMessage() + ")",
          "set FRONTIER_HOME to a directory on a local disk",
          e);
    }
  }

  private void acceptAll(Handler handler) {
    while (channel.isOpen()) {
      try {
        SocketChannel client = channel.accept();
        Thread thread = new Thread(() -> answer(client, handler), "control request");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        // Closed by close(): the loop ends.
      }
    }
  }

  private static void answer(SocketChannel client, Handler handler) {
    try (client;
        BufferedReader reader =
            new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8));
        BufferedWriter writer =
            new BufferedWriter(Channels.newWriter(client, StandardCharsets.UTF_8))) {
      String request = reader.readLine();
      if (request == null || request.isBlank()) {
        return;
      }
      String last = "ok";
      try {
        handler.handle(List.of(request.strip().split("\\s+")), line -> write(writer, " " + line));
      } catch (LocalFailure e) {
        last = "failed\t" + e.getMessage() + "\t" + e.mend();
      } catch (RuntimeException e) {
        last = "failed\t" + e + "\tlook into the launcher's terminal";
      }
      write(writer, last);
    } catch (IOException e) {
      // The asker went away; what was asked is done all the same.
    }
  }

  private static synchronized void write(BufferedWriter writer, String line) {
    try {
      writer.write(line.replace('\n', ' '));
      writer.newLine();
      writer.flush();
    } catch (IOException e) {
      // As above.
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      // The next launcher deletes it.
    }
  }
}
