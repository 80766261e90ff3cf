package dev.frontier.notification.domain.channel;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A pair of Ed25519 keys: messages are signed with the private one, which nobody is shown, and
 * verified with the public one. {@link #toString} gives neither.
 */
public final class SigningPair implements SigningKey {
  private static final String ALGORITHM = "Ed25519";
  private static final String PREFIX = "whpk_";

  /** Length of a public key; in the encoding that Java gives it stands at the end. */
  private static final int PUBLIC_BYTES = 32;

  /** Private key as PKCS #8, then the public key. */
  private final byte[] material;

  private SigningPair(byte[] material) {
    this.material = material;
  }

  /** A new one. */
  static SigningPair draw(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(255, random);
      KeyPair pair = generator.generateKeyPair();
      byte[] hidden = pair.getPrivate().getEncoded();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] material = Arrays.copyOf(hidden, hidden.length + PUBLIC_BYTES);
      System.arraycopy(
          encoded, encoded.length - PUBLIC_BYTES, material, hidden.length, PUBLIC_BYTES);
      return new SigningPair(material);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** The pair of these bytes. */
  static SigningPair of(byte[] material) {
    if (material.length <= PUBLIC_BYTES) {
      throw new IllegalArgumentException("no pair of keys has " + material.length + " bytes");
    }
    return new SigningPair(material.clone());
  }

  @Override
  public Signing signing() {
    return Signing.ED25519;
  }

  @Override
  public byte[] material() {
    return material.clone();
  }

  @Override
  public Optional<String> shown() {
    return Optional.empty();
  }

  /** What to sign with. */
  public PrivateKey privateKey() {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePrivate(
              new PKCS8EncodedKeySpec(Arrays.copyOf(material, material.length - PUBLIC_BYTES)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a kept key is none", e);
    }
  }

  /** The public key as Standard Webhooks writes it. */
  public String publicKey() {
    return PREFIX
        + Base64.getEncoder()
            .encodeToString(
                Arrays.copyOfRange(material, material.length - PUBLIC_BYTES, material.length));
  }

  @Override
  public String toString() {
    return "whsk_…";
  }
}
