package dev.frontier.local.control;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import dev.frontier.local.part.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks the launcher that runs. */
public final class ControlClient {

  private ControlClient() {}

  /**
   * Sends a request and passes on the answer.
   *
   * @param place the launcher's state directory
   * @param request one line of words
   * @param answer takes the answer's lines, without their leading space
   * @return false when no launcher listens there
   * @throws LocalFailure when the launcher says that it cannot be done
   */
  public static boolean ask(Place place, String request, Progress answer) {
    Path socket = ControlSocket.of(place);
    if (!Files.exists(socket)) {
      return false;
    }
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      channel.write(ByteBuffer.wrap((request + "\n").getBytes(StandardCharsets.UTF_8)));
      BufferedReader reader =
          new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith(" ")) {
          answer.say(line.substring(1));
        } else if (line.startsWith("failed\t")) {
          String[] told = line.split("\t", 3);
          throw new LocalFailure(told[1], told[2]);
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
