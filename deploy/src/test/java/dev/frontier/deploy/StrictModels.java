package dev.frontier.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.Map;
import java.util.Set;

/**
 * Reads a manifest by the published model of its kind and refuses what the model does not know.
 *
 * <p>The models keep unknown fields in a side map instead of refusing them; they are found by
 * writing the object without that map and looking for what went missing.
 */
final class StrictModels {

  private static final Map<String, Class<?>> MODELS =
      Map.ofEntries(
          Map.entry("v1/Namespace", Namespace.class),
          Map.entry("v1/ConfigMap", ConfigMap.class),
          Map.entry("v1/Service", Service.class),
          Map.entry("v1/ServiceAccount", ServiceAccount.class),
          Map.entry("apps/v1/Deployment", Deployment.class),
          Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
          Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
          Map.entry("kafka.strimzi.io/v1beta2/Kafka", Kafka.class),
          Map.entry("kafka.strimzi.io/v1beta2/KafkaNodePool", KafkaNodePool.class),
          Map.entry("kafka.strimzi.io/v1beta2/KafkaTopic", KafkaTopic.class));

  /**
   * Kinds with no Java model; CloudNativePG's are checked beside this by its own schema, in Node.
   */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "postgresql.cnpg.io/v1/Cluster",
          "k8s.keycloak.org/v2alpha1/Keycloak",
          "k8s.keycloak.org/v2alpha1/KeycloakRealmImport");

  /** Leaves out the side map of unknown fields, on every model class. */
  private static final ObjectMapper KNOWN_ONLY =
      new ObjectMapper()
          .setAnnotationIntrospector(
              new com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnyGetter(com.fasterxml.jackson.databind.introspect.Annotated a) {
                  return Boolean.FALSE;
                }

                @Override
                public boolean hasIgnoreMarker(
                    com.fasterxml.jackson.databind.introspect.AnnotatedMember member) {
                  return member.getName().equals("getAdditionalProperties")
                      || super.hasIgnoreMarker(member);
                }
              });

  private StrictModels() {}

  static void read(JsonNode manifest) {
    String kind = manifest.get("apiVersion").asText() + "/" + manifest.get("kind").asText();
    if (ELSEWHERE.contains(kind)) {
      return;
    }
    Class<?> model = MODELS.get(kind);
    if (model == null) {
      throw new AssertionError("no model is known for " + kind);
    }
    try {
      Object read = new ObjectMapper().treeToValue(manifest, model);
      requireKept(manifest, KNOWN_ONLY.valueToTree(read), kind);
    } catch (JsonProcessingException e) {
      throw new AssertionError(kind + " is not read: " + e.getOriginalMessage(), e);
    }
  }

  /** Every field of the manifest is still there after the model has had it. */
  private static void requireKept(JsonNode written, JsonNode kept, String path) {
    if (written.isObject()) {
      written
          .properties()
          .forEach(
              field -> {
                String below = path + "." + field.getKey();
                boolean empty = field.getValue().isContainerNode() && field.getValue().isEmpty();
                if (!empty && !kept.has(field.getKey())) {
                  throw new AssertionError(below + " is unknown to its model");
                }
                if (!empty) {
                  requireKept(field.getValue(), kept.get(field.getKey()), below);
                }
              });
    } else if (written.isArray()) {
      for (int i = 0; i < written.size(); i++) {
        requireKept(written.get(i), kept.get(i), path + "[" + i + "]");
      }
    }
  }
}
