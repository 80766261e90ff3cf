package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.platform.testing.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The content of a load on its way, as slowly as a test wants. A plain socket, since a client keeps
 * back what it likes: what is sent here has left.
 */
final class SlowUpload implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;

  /**
   * How it was answered.
   *
   * @param text with its headers
   */
  record Answer(int status, String text) {}

  private SlowUpload(String user, String id) {
    try {
      socket = new Socket("localhost", RestAssured.port);
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(
          """
          PUT /api/uploads/%s/content HTTP/1.1
          Host: localhost
          Authorization: Bearer %s
          Accept-Language: en
          Content-Type: text/csv
          Transfer-Encoding: chunked
          Connection: close

          """
              .formatted(id, Tokens.of(user))
              .replace("\n", "\r\n"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static SlowUpload begin(String user, String id) {
    return new SlowUpload(user, id);
  }

  /** Sends some. */
  SlowUpload send(String text) {
    try {
      int length = text.getBytes(StandardCharsets.UTF_8).length;
      write(Integer.toHexString(length) + "\r\n" + text + "\r\n");
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Sends the end and waits for the answer. */
  Answer finish() {
    try {
      write("0\r\n\r\n");
      String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Breaks off, as a cable does. */
  void breakOff() {
    close();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      // It is over in any case.
    }
  }

  private void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }
}
