package dev.frontier.platform.testing;

import dev.frontier.local.dist.Dist;
import dev.frontier.local.dist.Trees;
import dev.frontier.local.part.KeycloakPart;
import dev.frontier.local.part.Place;
import dev.frontier.local.part.Ports;
import dev.frontier.local.part.PostgresPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

/**
 * A stopped PostgreSQL whose Keycloak database already has its schema and the realm. Made once for
 * each realm and version; a module's tests then start Keycloak without the hundred changes of its
 * schema and the hashing of the demo users' passwords.
 */
final class RealmTemplate {

  /** To be raised when what this class does to the database changes. */
  private static final String FORM = "1";

  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private RealmTemplate() {}

  static Path of(Dist dist, Path realm, String password) {
    return dist.once(
        "realm-" + key(dist, realm, password), into -> make(dist, realm, password, into));
  }

  private static void make(Dist dist, Path realm, String password, Path into) throws IOException {
    Place place = Backing.place("realm-template");
    PostgresPart postgres = new PostgresPart(dist, place, Ports.free(), password, false, null);
    try (postgres) {
      postgres.start();
      postgres.awaitReady(PATIENCE);
      postgres.ensureDatabase("keycloak", password);
      KeycloakPart keycloak =
          new KeycloakPart(
              dist,
              place,
              new KeycloakPart.Settings(
                  Ports.free(),
                  Ports.free(),
                  "http://localhost:8080",
                  postgres.jdbcUrl("keycloak"),
                  "keycloak",
                  password,
                  realm,
                  Map.of("FRONTIER_GATEWAY_SECRET", password, "FRONTIER_DEMO_PASSWORD", password),
                  password));
      try (keycloak) {
        keycloak.start();
        keycloak.awaitReady(PATIENCE);
      }
    }
    Trees.delete(into);
    Trees.copy(place.data("postgres"), into);
  }

  private static String key(Dist dist, Path realm, String password) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(realm));
      digest.update((dist.versions() + password + FORM).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
