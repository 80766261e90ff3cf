package dev.frontier.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationalLoadTest {

  private static final NationalLoad ANNUAL =
      NationalLoad.of(1, 1_500, NationalLoad.Frequency.A, 25);

  @Test
  @DisplayName("a load has whole indicators of 31 provinces, at least as many rows as asked for")
  void shape() {
    // Given a load of 1,500 rows or more

    // When
    List<NationalLoad.Series> all = series(ANNUAL);

    // Then
    assertThat(ANNUAL.indicators()).isEqualTo(2);
    assertThat(all).hasSize(62);
    assertThat(all.stream().mapToInt(it -> it.values().size()).sum())
        .isEqualTo(ANNUAL.rows())
        .isEqualTo(1_550);
    assertThat(all.stream().map(NationalLoad.Series::region).distinct()).hasSize(31);
    assertThat(all.get(0).periods()).startsWith("2000").endsWith("2024").hasSize(25);
  }

  @Test
  @DisplayName("the nine of the land border are among the provinces")
  void border() {
    assertThat(ANNUAL.provinces()).containsAll(Provinces.BORDER);
  }

  @Test
  @DisplayName("months end with the last year's December, also where a series starts within a year")
  void months() {
    // Given
    NationalLoad monthly = NationalLoad.of(1, 100, NationalLoad.Frequency.M, 14);

    // When
    List<String> periods = monthly.periods();

    // Then
    assertThat(periods).startsWith("2023-11", "2023-12", "2024-01").endsWith("2024-12");
  }

  @Test
  @DisplayName("the same load is the same again, and another one shares no series with it")
  void repeatable() {
    // Given
    NationalLoad other = NationalLoad.of(2, 1_500, NationalLoad.Frequency.A, 25);

    // When
    List<NationalLoad.Series> again = series(ANNUAL);

    // Then
    assertThat(again).isEqualTo(series(ANNUAL));
    assertThat(other.indicatorCodes()).doesNotContainAnyElementsOf(ANNUAL.indicatorCodes());
    assertThat(series(other).get(0).values()).isNotEqualTo(again.get(0).values());
  }

  @Test
  @DisplayName("the reference gets the same figures as the events carry")
  void sameRows(@TempDir Path directory) throws IOException {
    // Given
    Path file = directory.resolve("rows.csv");
    List<String> carried = new ArrayList<>();
    for (var event : FiguresEvents.of(ANNUAL)) {
      JsonNode data = new ObjectMapper().readTree(event.value());
      for (JsonNode it : data.path("observations")) {
        carried.add(
            String.join(
                ",",
                data.path("indicator").asText(),
                data.path("region").asText(),
                it.path("period").asText(),
                it.path("value").asText()));
      }
    }

    // When
    CopyReference.write(ANNUAL, file);

    // Then
    List<String> copied =
        Files.readAllLines(file).stream()
            .map(line -> line.split(","))
            .map(row -> String.join(",", row[0], row[1], row[2], row[7]))
            .toList();
    assertThat(copied).isEqualTo(carried).hasSize(ANNUAL.rows());
  }

  @Test
  @DisplayName("the file that is sent has the same rows too, under the header of SDMX-CSV")
  void sameFile(@TempDir Path directory) throws IOException {
    // Given
    List<String> expected = new ArrayList<>();
    ANNUAL.forEach(
        it -> {
          for (int i = 0; i < it.values().size(); i++) {
            expected.add(
                String.join(
                    ",", it.indicator(), it.region(), it.periods().get(i), it.values().get(i)));
          }
        });
    Path file = directory.resolve("load.csv");

    // When
    SdmxCsv.write(ANNUAL, file);

    // Then
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).startsWith("DATAFLOW,FREQ,INDICATOR,REGION,TIME_PERIOD,OBS_VALUE");
    assertThat(lines.subList(1, lines.size()))
        .map(line -> line.replaceAll("^[^,]*,A,(.*),A,CNY,4$", "$1"))
        .isEqualTo(expected);
  }

  private static List<NationalLoad.Series> series(NationalLoad load) {
    List<NationalLoad.Series> all = new ArrayList<>();
    load.forEach(all::add);
    return all;
  }
}
