package dev.frontier.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** Reads the project's documents from the checkout that is being tested. */
final class Documents {

  static final Path ROOT = Path.of(System.getProperty("frontier.root")).toAbsolutePath();
  static final ObjectMapper JSON = new ObjectMapper();

  /** Each service and its port, as the local stack has them. */
  static final Map<String, Integer> SERVICES =
      Map.of(
          "gateway", 8080,
          "ingestion", 8081,
          "indicator", 8082,
          "policy-tracker", 8083,
          "notification", 8084);

  private static final Pattern SETTING = Pattern.compile("\\$\\{(FRONTIER_[A-Z_]+)(:[^}]*)?}");

  private Documents() {}

  /** Every document of a YAML file, anchors and merges resolved; a key given twice is an error. */
  static List<JsonNode> yaml(String file) {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    List<JsonNode> documents = new ArrayList<>();
    for (Object document : new Yaml(strict).loadAll(text(file))) {
      documents.add(JSON.valueToTree(document));
    }
    return documents;
  }

  static JsonNode json(String file) {
    try {
      return JSON.readTree(text(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All resources below deploy/k8s/base, without the kustomization itself. */
  static List<JsonNode> manifests() {
    try (Stream<Path> files = Files.list(ROOT.resolve("deploy/k8s/base"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("kustomization.yaml"))
          .sorted()
          .flatMap(file -> yaml(ROOT.relativize(file).toString()).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kinds of resources in which the worked example of an overlay puts a value. */
  static Set<String> patchedWith(String value) {
    Set<String> kinds = new TreeSet<>();
    yaml("deploy/k8s/overlays/production/kustomization.yaml")
        .get(0)
        .get("patches")
        .forEach(
            patch -> {
              if (patch.get("patch").asText().contains(value)) {
                kinds.add(patch.at("/target/kind").asText());
              }
            });
    return kinds;
  }

  /** The settings that a service must be given: those it names without a default. */
  static Set<String> settingsReadBy(String service) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = SETTING.matcher(properties(service));
    while (matcher.find()) {
      if (matcher.group(2) == null) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  /** The settings that a service may be given: all it names. */
  static Set<String> settingsKnownTo(String service) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = SETTING.matcher(properties(service));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static String properties(String service) {
    // A test profile's line says nothing of what the running service needs.
    return text("services/" + service + "/src/main/resources/application.properties")
        .lines()
        .filter(line -> !line.startsWith("%") && !line.startsWith("#"))
        .reduce("", (all, line) -> all + line + "\n");
  }
}
