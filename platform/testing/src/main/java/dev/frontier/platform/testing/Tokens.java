package dev.frontier.platform.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the demo users, from the real Keycloak of {@link FrontierStack}. */
public final class Tokens {

  /** The realm's tokens live five minutes; one of four could expire within a test. */
  private static final Duration REUSE = Duration.ofMinutes(3);

  private static final Map<String, Held> HELD = new ConcurrentHashMap<>();

  private Tokens() {}

  private record Held(String token, Instant until) {}

  /**
   * Logs a demo user in, or returns the token of a moment ago.
   *
   * @param user e.g. {@code officer-gx}
   * @return the bearer token, without the word {@code Bearer}
   */
  public static String of(String user) {
    return HELD.compute(
            user,
            (name, held) ->
                held != null && Instant.now().isBefore(held.until())
                    ? held
                    : new Held(fetch(name), Instant.now().plus(REUSE)))
        .token();
  }

  private static String fetch(String user) {
    Map<String, String> settings = Registry.get(Backing.KEYCLOAK);
    if (settings == null) {
      throw new IllegalStateException(
          "No Keycloak: put @WithTestResource(FrontierStack.class) on the test");
    }
    String form =
        "grant_type=password&client_id=frontier-cli&scope=openid&username="
            + URLEncoder.encode(user, StandardCharsets.UTF_8)
            + "&password="
            + Backing.PASSWORD;
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(settings.get("FRONTIER_OIDC_URL") + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("No token for " + user + ": " + response.body());
      }
      return new ObjectMapper().readTree(response.body()).path("access_token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
