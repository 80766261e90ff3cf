package dev.frontier.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds and reads the documents of the module. */
final class Documents {
  static final Path CONTRACTS = Path.of(System.getProperty("frontier.root"), "contracts");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  private Documents() {}

  /** One version of one event. */
  record Event(String owner, String name, String version) {
    Path folder() {
      return CONTRACTS.resolve(Path.of("events", owner, name, version));
    }

    Path schema() {
      return folder().resolve("schema.json");
    }

    Path released() {
      return folder().resolve("released.json");
    }

    List<Path> examples() {
      return list(folder().resolve("examples"));
    }

    String id() {
      return "urn:frontier:contracts:" + owner + ":" + name + ":" + version;
    }

    @Override
    public String toString() {
      return owner + "/" + name + "/" + version;
    }
  }

  static List<Event> events() {
    return list(CONTRACTS.resolve("events")).stream()
        .flatMap(owner -> list(owner).stream())
        .flatMap(event -> list(event).stream())
        .map(
            version ->
                new Event(
                    version.getParent().getParent().getFileName().toString(),
                    version.getParent().getFileName().toString(),
                    version.getFileName().toString()))
        .toList();
  }

  static Event event(String owner, String name) {
    return new Event(owner, name, "v1");
  }

  static JsonNode json(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(file + " cannot be read", failure);
    }
  }

  static JsonNode yaml(Path file) {
    try {
      return YAML.readTree(file.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(file + " cannot be read", failure);
    }
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
