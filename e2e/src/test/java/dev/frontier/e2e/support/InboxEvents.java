package dev.frontier.e2e.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

/** The inbox of a user as it comes over an open stream, as a browser reads it. */
public final class InboxEvents {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final ServerSentEvents<Event> stream;

  private InboxEvents(HttpResponse<Stream<String>> stream) {
    this.stream = new ServerSentEvents<>(stream, (id, data) -> new Event(Long.parseLong(id), data));
  }

  /** An entry with its position. */
  public record Event(long position, String data) {}

  /**
   * Opens the stream through the gateway.
   *
   * @param last the position that was read last; null to begin now
   */
  public static InboxEvents of(String user, Long last) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Stack.running().url() + "/api/inbox/stream"))
            .header("Authorization", "Bearer " + Users.token(user))
            .header("Accept", "text/event-stream");
    if (last != null) {
      request.header("Last-Event-ID", last.toString());
    }
    try {
      return new InboxEvents(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What has come so far, in order. */
  public List<Event> told() {
    return stream.told();
  }

  /** Whether the stream has ended or broken off. */
  public boolean ended() {
    return stream.ended();
  }
}
