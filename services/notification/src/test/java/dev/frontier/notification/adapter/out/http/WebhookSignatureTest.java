package dev.frontier.notification.adapter.out.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.frontier.notification.domain.delivery.WebhookSecret;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What we sign, an independent library verifies. */
class WebhookSignatureTest {
  private static final WebhookSecret SECRET = WebhookSecret.draw(new SecureRandom());
  private static final String BODY = "{\"sentence\":\"广西外贸总额2022年比2021年下降20.00%\"}";

  @Test
  void anIndependentVerifierAcceptsTheSignature() {
    Instant now = Instant.now();

    String signature = sign(now);

    assertThatCode(() -> verifier(SECRET).verify(BODY, headers("msg", now, signature)))
        .doesNotThrowAnyException();
  }

  @Test
  void anotherBodyIdTimeOrSecretIsRejected() {
    Instant now = Instant.now();

    String signature = sign(now);

    WebhookSecret other = WebhookSecret.draw(new SecureRandom());
    assertRejected(SECRET, BODY + " ", headers("msg", now, signature));
    assertRejected(SECRET, BODY, headers("other", now, signature));
    assertRejected(SECRET, BODY, headers("msg", now.plusSeconds(1), signature));
    assertRejected(other, BODY, headers("msg", now, signature));
  }

  private static void assertRejected(WebhookSecret secret, String body, HttpHeaders headers) {
    assertThatThrownBy(() -> verifier(secret).verify(body, headers))
        .isInstanceOf(WebhookVerificationException.class);
  }

  private static String sign(Instant at) {
    return WebhookSignature.of(SECRET, "msg", at, BODY.getBytes(StandardCharsets.UTF_8));
  }

  private static Webhook verifier(WebhookSecret secret) {
    return new Webhook(secret.reveal());
  }

  private static HttpHeaders headers(String id, Instant at, String signature) {
    return HttpHeaders.of(
        Map.of(
            "webhook-id", List.of(id),
            "webhook-timestamp", List.of(Long.toString(at.getEpochSecond())),
            "webhook-signature", List.of(signature)),
        (name, value) -> true);
  }
}
