package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.platform.testing.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A load's progress as one of the demo users follows it. */
final class UploadStream implements AutoCloseable {
  private final InputStream body;
  private final StringBuffer told = new StringBuffer();
  private final CompletableFuture<Void> reading;

  private UploadStream(InputStream body) {
    this.body = body;
    this.reading = CompletableFuture.runAsync(this::read);
  }

  static UploadStream of(String user, String id) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + RestAssured.port + "/api/uploads/" + id + "/events"))
            .header("Authorization", "Bearer " + Tokens.of(user))
            .header("Accept", "text/event-stream")
            .build();
    try {
      HttpResponse<InputStream> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("answered " + response.statusCode());
      }
      return new UploadStream(response.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Waits until what was told so far is as wanted. */
  void await(Duration atMost, Predicate<String> wanted) {
    Awaitility.await().atMost(atMost).until(() -> wanted.test(told.toString()));
  }

  /** Waits until the service ends the stream; answers all that was told. */
  String untilItEnds(Duration atMost) {
    Awaitility.await().atMost(atMost).until(reading::isDone);
    reading.join();
    return told.toString();
  }

  private void read() {
    byte[] some = new byte[8192];
    try {
      for (int length = body.read(some); length >= 0; length = body.read(some)) {
        told.append(new String(some, 0, length, StandardCharsets.UTF_8));
      }
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException gone) {
      // It is over in any case.
    }
  }
}
