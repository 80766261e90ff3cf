package dev.frontier.platform.testing;

import dev.frontier.local.dist.Checkout;
import dev.frontier.local.dist.Dist;
import dev.frontier.local.dist.Trees;
import dev.frontier.local.part.KafkaPart;
import dev.frontier.local.part.KeycloakPart;
import dev.frontier.local.part.Part;
import dev.frontier.local.part.Place;
import dev.frontier.local.part.Ports;
import dev.frontier.local.part.PostgresPart;
import dev.frontier.local.stack.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The real parts of this test JVM, each started once and ended with the JVM. */
final class Backing {

  static final String PASSWORD = "demo-for-tests";

  static final String POSTGRES = "postgres";

  static final String KAFKA = "kafka";

  static final String KEYCLOAK = "keycloak";

  private static final String DATABASE = "frontier";

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Logger LOG = Logger.getLogger(Backing.class.getName());

  private Backing() {}

  /** Starts PostgreSQL with one empty database; returns the settings a service reads. */
  static Map<String, String> postgres() {
    return Registry.once(
        POSTGRES,
        () -> {
          PostgresPart part =
              new PostgresPart(dist(), place(POSTGRES), Ports.free(), PASSWORD, false, null);
          run(part);
          part.ensureDatabase(DATABASE, PASSWORD);
          return Map.of(
              "FRONTIER_DB_URL", part.jdbcUrl(DATABASE),
              "FRONTIER_DB_USER", DATABASE,
              "FRONTIER_DB_PASSWORD", PASSWORD);
        });
  }

  /** Starts Kafka with the topics of the contracts; returns the settings a service reads. */
  static Map<String, String> kafka() {
    return Registry.once(
        KAFKA,
        () -> {
          // Its clients print their two hundred settings each, before the tests' logging is set up.
          Logger.getLogger("org.apache.kafka").setLevel(Level.WARNING);
          KafkaPart part = new KafkaPart(dist(), place(KAFKA), Ports.free(), Ports.free());
          run(part);
          try (var admin = part.admin()) {
            Topics.ensure(admin, Topics.declared(Checkout.root()));
          }
          return Map.of("FRONTIER_KAFKA", part.bootstrapServers());
        });
  }

  /** Starts Keycloak with the local realm; returns the settings a service reads. */
  static Map<String, String> keycloak() {
    return Registry.once(
        KEYCLOAK,
        () -> {
          int publicPort = Ports.free();
          String publicUrl = "http://localhost:" + publicPort;
          Path realm = Checkout.root().resolve("deploy/keycloak/frontier-realm-local.json");
          Path template = RealmTemplate.of(dist(), realm, PASSWORD);
          // A server of its own, so that a test may kill the service's without losing the logins.
          PostgresPart database =
              new PostgresPart(
                  dist(), place("keycloak-db"), Ports.free(), PASSWORD, false, template);
          run(database);
          KeycloakPart part =
              new KeycloakPart(
                  dist(),
                  place(KEYCLOAK),
                  new KeycloakPart.Settings(
                      Ports.free(),
                      Ports.free(),
                      publicUrl,
                      database.jdbcUrl(KEYCLOAK),
                      KEYCLOAK,
                      PASSWORD,
                      null,
                      Map.of(),
                      PASSWORD));
          run(part);
          return Map.of(
              "FRONTIER_OIDC_URL",
              part.realmUrl(),
              "FRONTIER_KEYCLOAK_URL",
              "http://127.0.0.1:" + part.port(),
              "FRONTIER_PUBLIC_URL",
              publicUrl,
              "FRONTIER_PUBLIC_PORT",
              Integer.toString(publicPort),
              "FRONTIER_GATEWAY_SECRET",
              PASSWORD);
        });
  }

  private static void run(Part part) {
    long from = System.nanoTime();
    part.start();
    part.awaitReady(PATIENCE);
    LOG.info(
        () -> "%s ready in %d ms".formatted(part.name(), (System.nanoTime() - from) / 1_000_000));
    Runnable kill = part::kill;
    Runnable stop = part::stop;
    Runnable start =
        () -> {
          // Called from a later application of this JVM, Kafka's client would look there for
          // classes.
          Thread caller = Thread.currentThread();
          ClassLoader callers = caller.getContextClassLoader();
          caller.setContextClassLoader(Backing.class.getClassLoader());
          try {
            part.start();
            part.awaitReady(PATIENCE);
          } finally {
            caller.setContextClassLoader(callers);
          }
        };
    Registry.put("kill " + part.name(), kill);
    Registry.put("stop " + part.name(), stop);
    Registry.put("start " + part.name(), start);
  }

  static Dist dist() {
    return Dist.of(Checkout.root());
  }

  /** A directory that goes with the JVM, and with the next one when this one is killed. */
  static Place place(String part) {
    Path own = Registry.once("place", TestDirectories::make);
    try {
      return new Place(Files.createDirectories(own.resolve(part)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path directory) {
    try {
      Trees.delete(directory);
    } catch (IOException e) {
      // A part that is just ending may still write; the next test JVM sweeps what is left.
    }
  }
}
