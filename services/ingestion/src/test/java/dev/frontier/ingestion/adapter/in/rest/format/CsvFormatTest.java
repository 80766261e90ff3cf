package dev.frontier.ingestion.adapter.in.rest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.ingestion.application.Filing;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
  private static final String HEADER = "region,indicator,period,value,obs_status,note\r\n";

  @Property(tries = 5000)
  void anyBytesAreAFilingOrAProblem(@ForAll @Size(max = 200) byte[] body) {
    answer(body);
  }

  @Property(tries = 5000)
  void anyTextAfterTheHeaderIsAFilingOrAProblem(@ForAll("csvLike") String rows) {
    answer((HEADER + rows).getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void anyTableWrittenAsCsvReadsBackEqual(
      @ForAll("cells") @Size(min = 1, max = 20) List<List<String>> table) throws IOException {
    StringBuilder csv = new StringBuilder(HEADER);
    try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
      for (List<String> row : table) {
        printer.printRecord(row);
      }
    }

    Filing filing = Readers.read(csv.toString().getBytes(StandardCharsets.UTF_8), BodyType.CSV);

    assertEquals(
        IntStream.range(0, table.size()).mapToObj(i -> row(i + 1, table.get(i))).toList(),
        filing.rows());
  }

  @Test
  void namesOneColumnOfATableOfAnotherKindAndCountsTheRest() {
    String csv = "x,".repeat(499) + "x\n1\n";

    Filing filing = Readers.read(csv.getBytes(StandardCharsets.UTF_8), BodyType.CSV);

    assertEquals(List.of("x"), filing.unreadable().stream().map(RowViolation::column).toList());
    // Beside the five hundred unknown ones, four are missing.
    assertEquals(504, filing.unreadableCount());
  }

  @Test
  void takesForTheSeparatorWhatMakesKnownColumns() {
    String csv = "region;indicator;period;value;x,y,z,u,v,w\n";

    Filing filing = Readers.read(csv.getBytes(StandardCharsets.UTF_8), BodyType.CSV);

    assertEquals(
        List.of("x,y,z,u,v,w"), filing.unreadable().stream().map(RowViolation::column).toList());
  }

  @Test
  void readsNoFurtherThanTheFirstRowTooMany() {
    String csv = HEADER + "CN,T,2021,1,A,\n".repeat(101) + "\"broken\" quote\n";

    ProblemException problem =
        assertThrows(
            ProblemException.class,
            () -> Readers.read(csv.getBytes(StandardCharsets.UTF_8), BodyType.CSV));

    assertEquals(ProblemType.TOO_MANY_ROWS, problem.problem().type());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", HEADER, HEADER + "CN,T,2021,1,A,\n"})
  void readsABodyOfCommasInLittleMoreThanItsSize(String before) {
    byte[] body = (before + ",".repeat(4_000_000)).getBytes(StandardCharsets.UTF_8);
    List<Filing> read = new ArrayList<>();

    long bytes = Allocation.of(() -> read.add(Readers.read(body, BodyType.CSV)));

    assertTrue(bytes < 32_000_000, bytes + " bytes");
    assertEquals(
        List.of(Rules.TEXT_TOO_LONG),
        read.get(0).unreadable().stream().map(RowViolation::rule).toList());
  }

  @ParameterizedTest
  @MethodSource("withoutAFirstLine")
  void namesABodyThatGoesOnWithoutAFirstLine(String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);

    Filing filing = Readers.read(body, BodyType.CSV);

    assertEquals(
        List.of(Rules.TEXT_TOO_LONG),
        filing.unreadable().stream().map(RowViolation::rule).toList());
  }

  /** Each goes on for longer than a record may be, line breaks and all. */
  static List<String> withoutAFirstLine() {
    return List.of(
        "\n".repeat(65_536),
        "\r\n".repeat(40_000) + HEADER,
        "\n\n" + "x".repeat(65_535),
        "\n\n" + "x".repeat(100_000) + "\n" + HEADER);
  }

  private void answer(byte[] body) {
    try {
      Filing filing = Readers.read(body, BodyType.CSV);
      assertTrue(filing.rows().size() + filing.unreadable().size() > 0);
    } catch (ProblemException problem) {
      assertTrue(problem.problem().type().status() < 500);
    }
  }

  private static RawRow row(int number, List<String> cells) {
    return new RawRow(
        number, cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
  }

  @Provide
  Arbitrary<String> csvLike() {
    return Arbitraries.strings()
        .withChars(',', '"', '\r', '\n', ' ', 'a', '1', '.', '\uFEFF', '广')
        .ofMaxLength(80);
  }

  @Provide
  Arbitrary<List<List<String>>> cells() {
    // The first cell is never empty, or a row of empty cells would be an empty line.
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars(',', '"', '\r', '\n', ' ', 'a', '1', '.', '\'', '广')
            .ofMaxLength(12);
    return cell.list().ofSize(5).flatMap(rest -> cell.map(text -> with("CN" + text, rest))).list();
  }

  private static List<String> with(String first, List<String> rest) {
    return IntStream.rangeClosed(0, rest.size())
        .mapToObj(i -> i == 0 ? first : rest.get(i - 1))
        .toList();
  }
}
