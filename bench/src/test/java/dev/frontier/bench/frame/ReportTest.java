package dev.frontier.bench.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private static final Machine MACHINE =
      new Machine(2, 24_000, "Linux 6", Map.of("java", "17", "postgres", "17.6"));

  private Report report;

  @BeforeEach
  void ofTwoRepeats() {
    report = new Report("import", Instant.parse("2026-11-24T08:09:10Z"));
    report.fact("rows", 300_700);
    report.measure("COPY", "rows/s", List.of(200_000.0, 100_000.0));
    report.measure("readable", "rows/s", List.of(30_000.0, 11_000.0));
    report.compare("readable", "COPY", Aim.atLeast(0.1));
  }

  @Test
  @DisplayName("the table says machine, facts, measures and how they compare with the aim")
  void table() {
    // Given a report of two repeats

    // When
    List<String> lines = Tables.of(report, MACHINE);

    // Then
    assertThat(lines)
        .contains(
            "import, 2026-11-24T08:09:10Z, 2 cores, 24000 MiB, Linux 6, java 17, postgres 17.6",
            "  rows: 300700",
            "measure     unit   median      min      max",
            "COPY      rows/s  150,000  100,000  200,000",
            "readable  rows/s   20,500   11,000   30,000",
            "compared         ratio    min    max      aim",
            "readable / COPY  0.130  0.110  0.150  ≥ 0.100  met");
  }

  @Test
  @DisplayName("the file keeps every sample, and what they ran on")
  void file(@TempDir Path directory) throws IOException {
    // Given a report of two repeats

    // When
    Path file = ResultFile.write(directory.resolve("bench"), report, MACHINE);

    // Then
    assertThat(file.getFileName()).hasToString("import-20261124-080910.json");
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.at("/machine/cores").asInt()).isEqualTo(2);
    assertThat(json.at("/versions/postgres").asText()).isEqualTo("17.6");
    assertThat(json.at("/facts/rows").asText()).isEqualTo("300700");
    assertThat(json.at("/measures/1/samples/1").asDouble()).isEqualTo(11_000);
    assertThat(json.at("/comparisons/0/median").asDouble()).isEqualTo(0.13);
    assertThat(json.at("/comparisons/0/met").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("an aim is judged by the median, from either side")
  void verdicts() {
    // Given
    report.compare("COPY", "readable", Aim.atMost(1.3));
    report.compare("COPY", "readable", null);

    // When
    List<String> verdicts = report.comparisons().stream().map(it -> it.verdict()).toList();

    // Then
    assertThat(verdicts).containsExactly("met", "missed", "-");
  }

  @Test
  @DisplayName("what was not measured cannot be compared, and nothing is measured twice")
  void unknown() {
    assertThatThrownBy(() -> report.compare("readable", "nothing", null))
        .hasMessageContaining("nothing");
    assertThatThrownBy(() -> report.measure("COPY", "s", List.of(1.0)))
        .hasMessageContaining("COPY");
  }
}
