package dev.frontier.notification.adapter.out.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How robots are to be shown that a message is from whoever has their secret. */
final class RobotSignature {
  private static final String HMAC = "HmacSHA256";

  private RobotSignature() {}

  /**
   * DingTalk's: the secret keys an HMAC over time and secret.
   *
   * @param at milliseconds since 1970
   * @return base64, not yet fit for a URL
   */
  static String dingTalk(String secret, long at) {
    return hmac(secret, at + "\n" + secret);
  }

  /**
   * Feishu's: time and secret together key an HMAC over nothing.
   *
   * @param at seconds since 1970
   */
  static String feishu(String secret, long at) {
    return hmac(at + "\n" + secret, "");
  }

  private static String hmac(String key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }
}
