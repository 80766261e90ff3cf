package dev.frontier.local.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Signs somebody in who sits before a terminal: they type a code into a page of any browser (OAuth
 * 2.0 Device Authorization Grant, RFC 8628), and this program never sees their password.
 */
public final class DeviceLogin implements Login {

  private static final String REALM = "/auth/realms/frontier/protocol/openid-connect";

  private static final String CLIENT = "frontier-cli";

  /** A token is exchanged before its end, so that it is good for a request that takes a while. */
  private static final Duration SPARE = Duration.ofSeconds(60);

  private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final Progress out;
  private String access;
  private String refresh;
  private Instant until = Instant.MIN;

  /**
   * @param base the public address, without a path
   * @param out tells the person what to do
   */
  public DeviceLogin(String base, Progress out) {
    this.base = base;
    this.out = out;
  }

  @Override
  public synchronized String token() {
    if (access == null) {
      signIn();
    } else if (Instant.now().isAfter(until)) {
      JsonNode answer =
          post("/token", Map.of("grant_type", "refresh_token", "refresh_token", refresh));
      if (answer.has("access_token")) {
        take(answer);
      } else {
        signIn();
      }
    }
    return access;
  }

  private void signIn() {
    String verifier = verifier();
    JsonNode device =
        post(
            "/auth/device",
            Map.of(
                "scope",
                "openid",
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256"));
    if (!device.has("device_code")) {
      throw new LocalFailure(
          "There is no signing in at " + base + " (" + device + ")", "check the address");
    }
    out.say(
        "open %s in a browser and confirm the code %s"
            .formatted(
                device.path("verification_uri_complete").asText(),
                device.path("user_code").asText()));
    Instant end = Instant.now().plusSeconds(device.path("expires_in").asLong(600));
    Duration pause = Duration.ofSeconds(device.path("interval").asLong(5));
    while (Instant.now().isBefore(end)) {
      LockSupport.parkNanos(pause.toNanos());
      JsonNode answer =
          post(
              "/token",
              Map.of(
                  "grant_type",
                  "urn:ietf:params:oauth:grant-type:device_code",
                  "device_code",
                  device.path("device_code").asText(),
                  "code_verifier",
                  verifier));
      switch (answer.path("error").asText("")) {
        case "" -> {
          take(answer);
          return;
        }
        case "authorization_pending" -> {}
        case "slow_down" -> pause = pause.plusSeconds(5);
        default ->
            throw new LocalFailure(
                "Not signed in (" + answer.path("error_description").asText() + ")", "try again");
      }
    }
    throw new LocalFailure("Nobody confirmed the code in time", "try again");
  }

  /** Binds the code to this program (PKCE, RFC 7636): whoever sees it cannot exchange it. */
  private static String verifier() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return URL_SAFE.encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      return URL_SAFE.encodeToString(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  private void take(JsonNode answer) {
    access = answer.path("access_token").asText();
    refresh = answer.path("refresh_token").asText();
    until = Instant.now().plusSeconds(answer.path("expires_in").asLong()).minus(SPARE);
  }

  private JsonNode post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "client_id=" + CLIENT + "&", ""));
    try {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create(base + REALM + path))
                  .timeout(Duration.ofSeconds(30))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new LocalFailure(base + " does not answer (" + e + ")", "check the address", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Interrupted", "try again", e);
    }
  }
}
