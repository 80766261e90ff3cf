package dev.frontier.local.stack;

import dev.frontier.local.dist.Dist;
import dev.frontier.local.part.Compiler;
import dev.frontier.local.part.KafkaPart;
import dev.frontier.local.part.KeycloakPart;
import dev.frontier.local.part.MailPart;
import dev.frontier.local.part.Place;
import dev.frontier.local.part.PostgresPart;
import dev.frontier.local.part.ServicePart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of a stack with their settings.
 *
 * @param postgres the one server of all databases
 * @param kafka the broker
 * @param keycloak the identity provider
 * @param mail catches what would be sent to people
 * @param services Frontier's own, the gateway last
 */
record PartsOf(
    PostgresPart postgres,
    KafkaPart kafka,
    KeycloakPart keycloak,
    MailPart mail,
    List<ServicePart> services) {

  /** Databases and the roles that own them; the gateway keeps nothing. */
  static final List<String> DATABASES =
      List.of("ingestion", "indicator", "policy_tracker", "notification", "keycloak");

  /**
   * Enough for a service's whole work on the paper's figures; the heap of a quiet one is far less.
   */
  private static final int SERVICE_HEAP_MEBIBYTES = 160;

  static PartsOf with(StackOptions options, Secrets secrets) {
    Dist dist = Dist.of(options.root());
    Place place = options.place();
    StackPorts ports = options.ports();
    PostgresPart postgres =
        new PostgresPart(dist, place, ports.postgres(), secrets.word("postgres"), true, null);
    KafkaPart kafka = new KafkaPart(dist, place, ports.kafka(), ports.kafkaController());
    KeycloakPart keycloak =
        new KeycloakPart(
            dist,
            place,
            new KeycloakPart.Settings(
                ports.keycloak(),
                ports.keycloakManagement(),
                options.publicUrl(),
                postgres.jdbcUrl("keycloak"),
                "keycloak",
                secrets.word("database.keycloak"),
                options.root().resolve("deploy/keycloak/frontier-realm-local.json"),
                Map.of(
                    "FRONTIER_GATEWAY_SECRET", secrets.word("gateway.client"),
                    "FRONTIER_DEMO_PASSWORD", secrets.demoPassword()),
                secrets.word("keycloak.admin")));
    MailPart mail =
        new MailPart(
            dist, place, options.root().resolve("local/mail"), ports.mail(), ports.mailPage());
    return new PartsOf(
        postgres,
        kafka,
        keycloak,
        mail,
        new Services(options, secrets, postgres, kafka, keycloak, mail).all());
  }

  /** Frontier's own services and what each reads from its environment. */
  private record Services(
      StackOptions options,
      Secrets secrets,
      PostgresPart postgres,
      KafkaPart kafka,
      KeycloakPart keycloak,
      MailPart mail) {

    List<ServicePart> all() {
      StackPorts ports = options.ports();
      List<ServicePart> services = new ArrayList<>();
      services.add(service("ingestion", ports.ingestion(), Compiler.QUICK, database("ingestion")));
      services.add(service("indicator", ports.indicator(), Compiler.QUICK, database("indicator")));
      services.add(
          service(
              "policy-tracker", ports.policyTracker(), Compiler.QUICK, database("policy_tracker")));
      services.add(service("notification", ports.notification(), Compiler.QUICK, notification()));
      services.add(service("gateway", ports.gateway(), Compiler.FULL, gateway()));
      return services;
    }

    private ServicePart service(String name, int port, Compiler compiler, Map<String, String> own) {
      Map<String, String> environment = new HashMap<>(own);
      environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
      environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
      environment.put("FRONTIER_KAFKA", kafka.bootstrapServers());
      environment.put("FRONTIER_OIDC_URL", keycloak.realmUrl());
      environment.put("FRONTIER_PUBLIC_URL", options.publicUrl());
      environment.putAll(options.settings());
      Path module = options.root().resolve("services").resolve(name);
      return new ServicePart(
          name, options.place(), port, module, SERVICE_HEAP_MEBIBYTES, compiler, environment);
    }

    private Map<String, String> database(String name) {
      return Map.of(
          "FRONTIER_DB_URL", postgres.jdbcUrl(name),
          "FRONTIER_DB_USER", name,
          "FRONTIER_DB_PASSWORD", secrets.word("database." + name));
    }

    private Map<String, String> notification() {
      Map<String, String> own = new HashMap<>(database("notification"));
      own.put("FRONTIER_INDICATOR_URL", loopback(options.ports().indicator()));
      own.put("FRONTIER_WEBHOOK_KEY", secrets.key("webhook.key"));
      own.put("FRONTIER_WEBHOOK_ALLOW_LOOPBACK", "true");
      own.put("FRONTIER_MAIL_FROM", "alerts@frontier.example");
      own.put("FRONTIER_SMTP_HOST", "127.0.0.1");
      own.put("FRONTIER_SMTP_PORT", Integer.toString(mail.smtpPort()));
      own.put("FRONTIER_SMTP_SECURITY", "none");
      return own;
    }

    private Map<String, String> gateway() {
      StackPorts ports = options.ports();
      return Map.of(
          "FRONTIER_GATEWAY_SECRET", secrets.word("gateway.client"),
          "FRONTIER_SESSION_KEY", secrets.word("gateway.session"),
          "FRONTIER_INGESTION_URL", loopback(ports.ingestion()),
          "FRONTIER_INDICATOR_URL", loopback(ports.indicator()),
          "FRONTIER_POLICY_TRACKER_URL", loopback(ports.policyTracker()),
          "FRONTIER_NOTIFICATION_URL", loopback(ports.notification()),
          "FRONTIER_KEYCLOAK_URL", loopback(ports.keycloak()));
    }

    private static String loopback(int port) {
      return "http://127.0.0.1:" + port;
    }
  }
}
