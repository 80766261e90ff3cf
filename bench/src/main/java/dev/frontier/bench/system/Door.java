package dev.frontier.bench.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.bench.frame.BenchFailure;
import dev.frontier.local.load.PublicApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The gateway, used as a program of an office uses it. */
public final class Door {

  /** A load of the whole nation is answered when all of it has been taken in. */
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(10);

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int TOO_MANY = 429;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final PublicApi logins;

  Door(String base, String password) {
    this.base = base;
    this.logins = new PublicApi(base, password);
  }

  /**
   * An answer.
   *
   * @param status HTTP's
   * @param body JSON; missing when there was none
   * @param etag null when there was none
   */
  public record Answer(int status, JsonNode body, String etag) {

    /** Itself, if the status is one of success. */
    public Answer orFail(String asked) {
      if (status / 100 != 2) {
        throw new BenchFailure(asked + " is refused: " + status + " " + body, "see the logs");
      }
      return this;
    }
  }

  /** Reads as anybody. */
  public Answer read(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  /** Reads as a demo user. */
  public Answer get(String user, String path) {
    return send(as(user, path).GET());
  }

  /** Puts JSON. */
  public Answer put(String user, String path, String body) {
    return send(
        as(user, path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Streams a file. */
  public Answer putFile(String user, String path, String type, Path file) {
    try {
      return send(
          as(user, path).header("Content-Type", type).PUT(HttpRequest.BodyPublishers.ofFile(file)));
    } catch (IOException e) {
      throw new BenchFailure(file + " cannot be read", "see whether the disk is full", e);
    }
  }

  /**
   * Posts JSON.
   *
   * @param etag of what is changed; null where nothing is
   */
  public Answer post(String user, String path, String etag, String body) {
    HttpRequest.Builder request = as(user, path).header("Content-Type", "application/json");
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder as(String user, String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + logins.token(user))
        .header("Accept-Language", "en");
  }

  private Answer send(HttpRequest.Builder builder) {
    HttpRequest request =
        builder.timeout(LONGEST_ANSWER).header("Accept", "application/json").build();
    while (true) {
      try {
        HttpResponse<byte[]> response =
            client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != TOO_MANY) {
          return new Answer(
              response.statusCode(),
              json(response.body()),
              response.headers().firstValue("ETag").orElse(null));
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      } catch (IOException e) {
        throw new BenchFailure(request.uri() + " does not answer", "see gateway.log", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new BenchFailure("Interrupted", "try again", e);
      }
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.getNodeFactory()
          .textNode(new String(body, java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}
