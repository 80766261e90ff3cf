package dev.frontier.platform.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.frontier.local.dist.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The event contracts of {@code contracts/events}: what producers promise and consumers rely on.
 */
public final class Contracts {

  private Contracts() {}

  /**
   * An example of a contract.
   *
   * @param version e.g. {@code v1}
   * @param path where it is, for messages
   * @param json the example
   */
  public record Example(String version, Path path, String json) {
    @Override
    public String toString() {
      return version + "/" + path.getFileName();
    }
  }

  /**
   * Fails when the data breaks the contract.
   *
   * @param contract owner, event and version, e.g. {@code ingestion/figures/v1}
   * @param json the event's data
   * @throws AssertionError naming every place that breaks it
   */
  public static void assertValid(String contract, String json) {
    List<Error> errors = schema(contract).validate(json, InputFormat.JSON, Contracts::strict);
    if (!errors.isEmpty()) {
      throw new AssertionError(
          errors.stream()
              .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
              .collect(Collectors.joining("\n  ", contract + " is broken:\n  ", "\nby " + json)));
    }
  }

  /**
   * Reads the examples of every version of an event.
   *
   * @param event owner and event, e.g. {@code ingestion/figures}
   * @return at least one
   * @throws AssertionError when there is none, since a test over none proves nothing
   */
  public static List<Example> examples(String event) {
    Path directory = events().resolve(event);
    try (Stream<Path> files = Files.walk(directory, 3)) {
      List<Example> examples =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .filter(file -> file.getParent().endsWith("examples"))
              .sorted()
              .map(
                  file ->
                      new Example(
                          directory.relativize(file).getName(0).toString(), file, read(file)))
              .toList();
      if (examples.isEmpty()) {
        throw new AssertionError("No example under " + directory);
      }
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void strict(com.networknt.schema.ExecutionContext context) {
    // Formats (date-time, uuid) are only notes in 2020-12 unless asked for.
    context.executionConfig(config -> config.formatAssertionsEnabled(true));
  }

  private static Schema schema(String contract) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(read(events().resolve(contract).resolve("schema.json")), InputFormat.JSON);
  }

  private static Path events() {
    return Checkout.root().resolve("contracts/events");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
