package dev.frontier.local.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.local.dist.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verifier finds in the contract's examples what the contract says is in them. */
class ContractVectorsTest {
  private static final Path CONTRACT = Checkout.root().resolve("contracts/audit/v1");

  record Vector(String file, String about, long from, String head, List<String> findings) {
    @Override
    public String toString() {
      return file + ": " + about;
    }
  }

  static Stream<Vector> vectors() throws IOException {
    JsonNode expected = new ObjectMapper().readTree(CONTRACT.resolve("expected.json").toFile());
    return StreamSupport.stream(expected.spliterator(), false)
        .map(
            one ->
                new Vector(
                    one.get("file").textValue(),
                    one.get("about").textValue(),
                    one.path("from").asLong(1),
                    one.path("head").textValue(),
                    one.get("findings")
                        .valueStream()
                        .map(
                            finding ->
                                said(
                                    finding.get("kind").textValue(),
                                    finding.get("seq").longValue(),
                                    finding.path("to").asLong(finding.get("seq").longValue())))
                        .toList()));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void findsWhatWasDoneToAnExport(Vector vector) {
    Path file = CONTRACT.resolve("examples").resolve(vector.file());

    Verdict verdict = Verification.of(file, vector.from(), vector.head());

    assertEquals(
        vector.findings(),
        verdict.findings().stream()
            .map(finding -> said(finding.kind().code(), finding.seq(), finding.to()))
            .toList());
  }

  @Test
  void hasSomethingExpectedOfEachExample() throws IOException {
    try (Stream<Path> files = Files.list(CONTRACT.resolve("examples"))) {
      assertEquals(
          files.map(file -> file.getFileName().toString()).sorted().toList(),
          vectors().map(Vector::file).distinct().sorted().toList());
    }
  }

  private static String said(String kind, long seq, long to) {
    return kind + " " + seq + "-" + to;
  }
}
