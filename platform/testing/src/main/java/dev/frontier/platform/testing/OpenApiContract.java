package dev.frontier.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.frontier.local.dist.Checkout;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Holds the committed OpenAPI document of a service equal to what the running service says. */
public final class OpenApiContract {

  /** Set to {@code true} to write what runs into the contract instead of comparing. */
  public static final String WRITE = "frontier.contracts.write";

  private static final int MOST_DIFFERENCES = 20;

  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));

  private OpenApiContract() {}

  /**
   * Compares {@code /q/openapi} of the application under test with {@code
   * contracts/http/<service>.openapi.yaml}. Servers are left out: they differ by place.
   *
   * @param service e.g. {@code ingestion}
   * @throws AssertionError naming the places that differ
   */
  public static void assertEqual(String service) {
    assertEqual(service, URI.create(TestHTTPResourceManager.getUri() + "/q/openapi?format=json"));
  }

  static void assertEqual(String service, URI document) {
    Path file = Checkout.root().resolve("contracts/http/" + service + ".openapi.yaml");
    try {
      JsonNode runs = withoutServers(new ObjectMapper().readTree(fetch(document)));
      if (Boolean.getBoolean(WRITE)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, YAML.writeValueAsString(runs));
        return;
      }
      JsonNode committed = withoutServers(YAML.readTree(Files.readString(file)));
      // Through text, so that 1 as integer and 1 as long are the same.
      List<String> differences =
          differences("", new ObjectMapper().readTree(committed.toString()), runs);
      if (!differences.isEmpty()) {
        throw new AssertionError(
            "contracts/http/%s.openapi.yaml is not what runs; -D%s=true writes it:\n  %s"
                .formatted(service, WRITE, String.join("\n  ", differences)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> differences(String at, JsonNode committed, JsonNode runs) {
    List<String> found = new ArrayList<>();
    if (committed.isObject() && runs.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      committed.fieldNames().forEachRemaining(names::add);
      runs.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        found.addAll(differences(at + "/" + name, committed.path(name), runs.path(name)));
      }
    } else if (committed.isArray() && runs.isArray() && committed.size() == runs.size()) {
      for (int i = 0; i < committed.size(); i++) {
        found.addAll(differences(at + "/" + i, committed.get(i), runs.get(i)));
      }
    } else if (!committed.equals(runs)) {
      found.add(at + ": committed " + brief(committed) + ", runs " + brief(runs));
    }
    return found.size() > MOST_DIFFERENCES ? found.subList(0, MOST_DIFFERENCES) : found;
  }

  private static String brief(JsonNode node) {
    if (node.isMissingNode()) {
      return "nothing";
    }
    String text = node.toString();
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }

  private static JsonNode withoutServers(JsonNode document) {
    if (document instanceof ObjectNode object) {
      object.remove("servers");
    }
    return document;
  }

  private static String fetch(URI document) throws IOException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(document).header("Accept", "application/json").build();
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError(document + " answers " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
