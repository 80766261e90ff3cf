package dev.frontier.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Subscribers say where the notification service sends: never to what is beside it. */
class NetworksTest {
  private static final String BLOCK_OF_A_CLUSTER = "2001:db8:42::/56";

  @Test
  void theClustersOwnBlocksAreRefusedByTheServiceAndByTheNetwork() {
    // Given where the service has them from
    JsonNode setting = refusedNetworks().at("/valueFrom/configMapKeyRef");
    assertEquals("cluster-networks", setting.at("/key").asText());
    assertTrue(
        named("ConfigMap", setting.at("/name").asText()).get("data").has("cluster-networks"));

    // When an overlay names one
    Set<String> places = Documents.patchedWith(BLOCK_OF_A_CLUSTER);

    // Then it is in the settings and in the policy
    assertEquals(Set.of("ConfigMap", "NetworkPolicy"), places);
  }

  @Test
  void theNotificationServiceReachesPublicAddressesAndWhatItNeeds() {
    // Given the policy of what it may reach
    JsonNode spec = named("NetworkPolicy", "notification-egress").get("spec");
    assertEquals(
        "notification", spec.at("/podSelector/matchLabels/app.kubernetes.io~1name").asText());
    assertEquals("[\"Egress\"]", spec.get("policyTypes").toString());

    // When its rules are taken apart
    Set<String> open = new TreeSet<>();
    Set<String> closed = new TreeSet<>();
    Set<Integer> ports = new TreeSet<>();
    for (JsonNode rule : spec.get("egress")) {
      rule.path("ports").forEach(port -> ports.add(port.get("port").asInt()));
      for (JsonNode peer : rule.get("to")) {
        if (peer.has("ipBlock")) {
          open.add(peer.at("/ipBlock/cidr").asText());
          peer.at("/ipBlock/except").forEach(block -> closed.add(block.asText()));
        } else {
          assertTrue(rule.has("ports"), "any port of " + peer);
        }
      }
    }

    // Then of the internet it is what the service itself calls public, and of the cluster the
    // ports of name server, database, broker, Keycloak and indicator service
    assertEquals(Set.of("0.0.0.0/0", "2000::/3"), open);
    assertEquals(refusedByTheService(), closed);
    assertEquals(Set.of(53, 5432, 9092, 8080, 8082), ports);
  }

  /** The blocks in the service's own policy, without those of IPv6 that are outside 2000::/3. */
  private static Set<String> refusedByTheService() {
    Matcher block =
        Pattern.compile("\"((?:[0-9]+\\.|[23][0-9a-f]{3}:)[0-9a-f.:]*/[0-9]+)\"")
            .matcher(
                Documents.text(
                    "services/notification/src/main/java/dev/frontier/notification/domain/delivery/"
                        + "AddressPolicy.java"));
    Set<String> blocks = new TreeSet<>();
    while (block.find()) {
      blocks.add(block.group(1));
    }
    blocks.remove("2000::/3");
    return blocks;
  }

  private static JsonNode refusedNetworks() {
    JsonNode variables =
        named("Deployment", "notification").at("/spec/template/spec/containers/0/env");
    return StreamSupport.stream(variables.spliterator(), false)
        .filter(v -> v.get("name").asText().equals("FRONTIER_WEBHOOK_REFUSED_NETWORKS"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the service is not given them"));
  }

  private static JsonNode named(String kind, String name) {
    return Documents.manifests().stream()
        .filter(m -> m.get("kind").asText().equals(kind))
        .filter(m -> m.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
  }
}
