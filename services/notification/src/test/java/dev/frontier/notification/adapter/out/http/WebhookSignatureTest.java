package dev.frontier.notification.adapter.out.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.frontier.notification.domain.channel.Signing;
import dev.frontier.notification.domain.channel.SigningKey;
import dev.frontier.notification.domain.channel.SigningPair;
import dev.frontier.notification.domain.channel.WebhookSecret;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
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

  /** The published vector of Standard Webhooks' own libraries. */
  @Test
  void thePublishedVectorIsMet() {
    WebhookSecret secret =
        new WebhookSecret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    String signature =
        WebhookSignature.of(
            List.of(secret),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1614265330),
            "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void anEd25519SignatureIsVerifiedWithThePublicKeyThatIsShown() throws Exception {
    SigningPair pair = (SigningPair) SigningKey.draw(Signing.ED25519, new SecureRandom());
    SigningKey kept = SigningKey.of(Signing.ED25519, pair.material());
    Instant now = Instant.now();

    String signature =
        WebhookSignature.of(List.of(kept), "msg", now, BODY.getBytes(StandardCharsets.UTF_8));

    assertThat(signature).startsWith("v1a,");
    assertThat(verifies(pair.publicKey(), signature.substring(4), "msg", now, BODY)).isTrue();
    assertThat(verifies(pair.publicKey(), signature.substring(4), "msg", now, BODY + " "))
        .isFalse();
    assertThat(verifies(pair.publicKey(), signature.substring(4), "other", now, BODY)).isFalse();
    assertThat(pair.shown()).isEmpty();
    assertThat(pair.toString()).doesNotContain(pair.publicKey());
  }

  @Test
  void whileASecretIsExchangedBothSignaturesAreThere() {
    WebhookSecret former = WebhookSecret.draw(new SecureRandom());
    Instant now = Instant.now();

    String signature =
        WebhookSignature.of(
            List.of(SECRET, former), "msg", now, BODY.getBytes(StandardCharsets.UTF_8));

    assertThatCode(() -> verifier(SECRET).verify(BODY, headers("msg", now, signature)))
        .doesNotThrowAnyException();
    assertThatCode(() -> verifier(former).verify(BODY, headers("msg", now, signature)))
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

  /** As a receiver does who knows nothing but the standard: RFC 8032 over id, time and body. */
  private static boolean verifies(
      String publicKey, String signature, String id, Instant at, String body) throws Exception {
    byte[] raw = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
    byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] encoded = Arrays.copyOf(prefix, prefix.length + raw.length);
    System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    verifier.update((id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
    return verifier.verify(Base64.getDecoder().decode(signature));
  }

  private static void assertRejected(WebhookSecret secret, String body, HttpHeaders headers) {
    assertThatThrownBy(() -> verifier(secret).verify(body, headers))
        .isInstanceOf(WebhookVerificationException.class);
  }

  private static String sign(Instant at) {
    return WebhookSignature.of(List.of(SECRET), "msg", at, BODY.getBytes(StandardCharsets.UTF_8));
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
