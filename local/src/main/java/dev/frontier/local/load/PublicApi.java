package dev.frontier.local.load;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The gateway as a program of an office uses it: a token, a request, patience when it is busy. */
public final class PublicApi {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Duration PAUSE = Duration.ofMillis(300);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** The realm's tokens live five minutes. */
  private static final Duration REUSE = Duration.ofMinutes(3);

  /** Too many at once, or a part that is just coming: the same request may pass a moment later. */
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private final String base;
  private final String password;

  private record Held(String token, Instant until) {}

  /**
   * An answer.
   *
   * @param status HTTP's
   * @param body JSON; missing when there was none
   */
  record Answer(int status, JsonNode body) {}

  /**
   * @param base the public address, without a path
   * @param password of the demo users
   */
  public PublicApi(String base, String password) {
    this.base = base;
    this.password = password;
  }

  /**
   * Logs a demo user in, or reuses the login of a moment ago.
   *
   * @param user e.g. {@code officer-gx}
   * @return the access token
   * @throws LocalFailure when the user is not let in
   */
  public String token(String user) {
    Held known = held.get(user);
    if (known != null && Instant.now().isBefore(known.until())) {
      return known.token();
    }
    String form =
        "grant_type=password&client_id=frontier-cli&scope=openid&username="
            + URLEncoder.encode(user, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    Answer answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(base + "/auth/realms/frontier/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    if (answer.status() != 200) {
      throw new LocalFailure(
          "No token for " + user + " (" + answer.status() + " " + answer.body() + ")",
          answer.status() < 500
              ? "use one of the demo users that `./frontier up` printed"
              : "see Keycloak's log, and try again");
    }
    String token = answer.body().path("access_token").asText();
    held.put(user, new Held(token, Instant.now().plus(REUSE)));
    return token;
  }

  Answer get(String user, String path) {
    return send(authorised(user, path).GET());
  }

  Answer read(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  Answer put(String user, String path, String type, String body) {
    return send(
        authorised(user, path)
            .header("Content-Type", type)
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer put(String user, String path, String ifMatch, String type, String body) {
    return send(
        authorised(user, path)
            .header("Content-Type", type)
            .header("If-Match", ifMatch)
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  /**
   * A step. Nobody else works on what the loader files, and a step that its state does not allow is
   * refused all the same: so whatever version is there is meant.
   */
  Answer post(String user, String path) {
    return send(
        authorised(user, path).header("If-Match", "*").POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** A step, or something new, that says more. */
  Answer post(String user, String path, String body) {
    return send(
        authorised(user, path)
            .header("If-Match", "*")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer post(String user, String path, String idempotencyKey, String body) {
    return send(
        authorised(user, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder authorised(String user, String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token(user))
        .header("Accept-Language", "en");
  }

  private Answer send(HttpRequest.Builder builder) {
    HttpRequest request =
        builder.timeout(Duration.ofSeconds(30)).header("Accept", "application/json").build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String trouble;
      Duration pause = PAUSE;
      try {
        HttpResponse<String> response =
            client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (!PASSING.contains(response.statusCode())) {
          return new Answer(response.statusCode(), json(response.body()));
        }
        trouble = "answers " + response.statusCode() + " " + response.body();
        pause = asked(response);
      } catch (IOException e) {
        trouble = "does not answer (" + e + ")";
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LocalFailure("Interrupted", "try again", e);
      }
      if (System.nanoTime() > end) {
        throw new LocalFailure(
            request.method() + " " + request.uri().getPath() + " " + trouble,
            "see `./frontier status`, then `./frontier up` again");
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private static Duration asked(HttpResponse<String> response) {
    try {
      Duration told =
          Duration.ofSeconds(
              Long.parseLong(response.headers().firstValue("Retry-After").orElse("0")));
      Duration least = told.compareTo(PAUSE) < 0 ? PAUSE : told;
      return least.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : least;
    } catch (NumberFormatException e) {
      return PAUSE;
    }
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.getNodeFactory().textNode(body);
    }
  }
}
