package dev.frontier.local.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.local.LocalFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** {@code /api/uploads} as a program uses it. */
final class UploadApi {

  private static final Duration ORDINARY = Duration.ofSeconds(30);

  /** What the gateway waits for at most, and a little. */
  private static final Duration PUBLICATION = Duration.ofMinutes(11);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String base;
  private final Login login;

  /**
   * An answer.
   *
   * @param etag null when there was none
   */
  record Answer(int status, JsonNode body, String etag) {
    boolean isDone() {
      return status / 100 == 2;
    }
  }

  UploadApi(String base, Login login) {
    this.base = base;
    this.login = login;
  }

  Answer create(String fileName, String round, String reason) {
    String query = query("round", round) + query("reason", reason);
    String body = JSON.createObjectNode().put("fileName", fileName).toString();
    return send(
        request("/api/uploads" + (query.isEmpty() ? "" : "?" + query.substring(1)))
            .timeout(ORDINARY)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Begins to send a file, a piece at a time. */
  CompletableFuture<Answer> content(String id, Path file) throws IOException {
    HttpRequest.Builder request =
        request("/api/uploads/" + id + "/content").header("Content-Type", type(file));
    if (name(file).endsWith(".gz")) {
      request.header("Content-Encoding", "gzip");
    }
    return client
        .sendAsync(
            request.PUT(HttpRequest.BodyPublishers.ofFile(file)).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .thenApply(UploadApi::answer);
  }

  Answer get(String id) {
    return send(request("/api/uploads/" + id).timeout(ORDINARY).GET());
  }

  Answer cancel(String id) {
    return send(request("/api/uploads/" + id).timeout(ORDINARY).DELETE());
  }

  Answer publish(String id, String etag) {
    return send(
        request("/api/uploads/" + id + "/publish")
            .timeout(PUBLICATION)
            .header("If-Match", etag)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + login.token())
        .header("Accept", "application/json")
        .header("Accept-Language", Locale.getDefault().toLanguageTag() + ", en;q=0.5");
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return client
          .sendAsync(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
          .thenApply(UploadApi::answer)
          .join();
    } catch (CompletionException e) {
      throw new LocalFailure(
          base + " does not answer (" + e.getCause() + ")", "see `./frontier status`", e);
    }
  }

  private static Answer answer(HttpResponse<String> response) {
    JsonNode body;
    try {
      body = JSON.readTree(response.body());
    } catch (IOException e) {
      body = JSON.getNodeFactory().textNode(response.body());
    }
    return new Answer(
        response.statusCode(), body, response.headers().firstValue("ETag").orElse(null));
  }

  private static String query(String name, String value) {
    return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String type(Path file) {
    return name(file).contains(".sdmx") ? "application/vnd.sdmx.data+csv" : "text/csv";
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new LocalFailure(file + " cannot be read", "check the path", e);
    }
  }
}
