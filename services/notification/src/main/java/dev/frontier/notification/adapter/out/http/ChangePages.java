package dev.frontier.notification.adapter.out.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.notification.adapter.contract.Fields;
import dev.frontier.notification.adapter.contract.IndicatorChanges;
import dev.frontier.notification.config.ChangeLogConfig;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.platform.messaging.PoisonEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Pages of {@code GET /api/series/{indicator}/changes}. */
@ApplicationScoped
class ChangePages {
  private static final int OK = 200;
  private static final int TOO_LARGE = 413;

  private final HttpClient client;
  private final ChangeLogConfig config;
  private final ObjectMapper json;

  ChangePages(ChangeLogConfig config, ObjectMapper json) {
    this.config = config;
    this.json = json;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Why pages could not be read, in a word. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean tooLong;

    Failed(String reason, boolean tooLong, Throwable cause) {
      super(reason, cause);
      this.tooLong = tooLong;
    }

    /** Whether there is more than the indicator service tells at once. */
    boolean tooLong() {
      return tooLong;
    }
  }

  /** The pages of one question; each is asked for when it is wanted. */
  final class Reading {
    private final String question;
    private final long deadline;
    private String cursor = "";

    private Reading(String question, long deadline) {
      this.question = question;
      this.deadline = deadline;
    }

    boolean more() {
      return cursor != null;
    }

    /** The news of the next page, without those of which nothing is known here. */
    List<IndicatorNews> next() {
      String url = cursor.isEmpty() ? question : question + "&cursor=" + encoded(cursor);
      List<IndicatorNews> news = new ArrayList<>();
      cursor = null;
      read(get(url, deadline), news);
      return news;
    }

    private void read(byte[] body, List<IndicatorNews> news) {
      try (JsonParser parser = json.createParser(body)) {
        expect(parser.nextToken() == JsonToken.START_OBJECT);
        boolean listed = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String field = parser.currentName();
          parser.nextToken();
          if (field.equals("changes")) {
            listed = true;
            expect(parser.currentToken() == JsonToken.START_ARRAY);
            // One document after another: a page of them as a tree would be many times its size.
            while (parser.nextToken() == JsonToken.START_OBJECT) {
              add(json.readTree(parser), news);
            }
          } else if (field.equals("next")) {
            cursor = parser.getValueAsString();
          } else {
            parser.skipChildren();
          }
        }
        expect(listed);
      } catch (IOException | PoisonEvent | IllegalArgumentException | DateTimeException e) {
        throw new Failed("unreadable", false, e);
      }
    }
  }

  /** A question of some regions, to be answered until a moment of {@link System#nanoTime()}. */
  Reading of(String indicator, List<String> regions, long deadline) {
    return new Reading(
        "/api/series/%s/changes?region=%s&limit=%d"
            .formatted(encoded(indicator), encoded(String.join(",", regions)), config.documents()),
        deadline);
  }

  private byte[] get(String path, long deadline) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(config.url() + path)).GET().build();
    // Not the request's own timeout: that ends with the headers.
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> response =
          answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (response.statusCode() != OK) {
        throw new Failed(
            "status " + response.statusCode(), response.statusCode() == TOO_LARGE, null);
      }
      return response.body();
    } catch (TimeoutException e) {
      throw new Failed("timeout", false, e);
    } catch (ExecutionException e) {
      throw new Failed("connection", false, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed("interrupted", false, e);
    } finally {
      answer.cancel(true);
    }
  }

  private static void add(JsonNode document, List<IndicatorNews> news) {
    IndicatorNews one =
        IndicatorChanges.news(UUID.fromString(Fields.text(document, "id")), document.path("data"));
    if (!one.changes().isEmpty()) {
      news.add(one);
    }
  }

  private static void expect(boolean form) throws IOException {
    if (!form) {
      throw new IOException("not an answer of this form");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
