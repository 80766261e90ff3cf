package dev.frontier.notification.adapter.in.rest;

import dev.frontier.platform.testing.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A client of server-sent events that keeps what comes, as the HTML standard reads it. */
final class EventStream implements AutoCloseable {
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private final HttpResponse<Stream<String>> response;
  private volatile String lastEventId = "";

  /** An event. */
  record Event(String id, String name, String data) {}

  private EventStream(HttpResponse<Stream<String>> response) {
    this.response = response;
    Thread thread = new Thread(this::read, "events");
    thread.setDaemon(true);
    thread.start();
  }

  static EventStream open(String user, URI url, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("Authorization", "Bearer " + Tokens.of(user))
            .header("Accept", "text/event-stream");
    headers.forEach(request::header);
    try {
      return new EventStream(
          HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<Stream<String>> response() {
    return response;
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  /** What a browser would send when it comes back; empty when it would send nothing. */
  String lastEventId() {
    return lastEventId;
  }

  List<String> comments() {
    return List.copyOf(comments);
  }

  private void read() {
    List<String> lines = new ArrayList<>();
    try {
      response
          .body()
          .forEach(
              line -> {
                if (!line.isEmpty()) {
                  lines.add(line);
                } else {
                  dispatch(lines);
                  lines.clear();
                }
              });
    } catch (UncheckedIOException | IllegalStateException e) {
      // Broken off, or closed before it was read.
      comments.add("closed: " + e.getMessage());
    }
  }

  private void dispatch(List<String> lines) {
    String id = null;
    String name = null;
    StringBuilder data = new StringBuilder();
    for (String line : lines) {
      String value = line.substring(line.indexOf(':') + 1).strip();
      if (line.startsWith(":")) {
        comments.add(value);
      } else if (line.startsWith("id:")) {
        id = value;
      } else if (line.startsWith("event:")) {
        name = value;
      } else if (line.startsWith("data:")) {
        data.append(value);
      }
    }
    if (id != null) {
      lastEventId = id;
    }
    if (!data.isEmpty()) {
      events.add(new Event(id, name, data.toString()));
    }
  }

  @Override
  public void close() {
    response.body().close();
  }
}
