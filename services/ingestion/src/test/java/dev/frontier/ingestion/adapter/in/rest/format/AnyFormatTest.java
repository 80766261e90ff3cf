package dev.frontier.ingestion.adapter.in.rest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.adapter.in.rest.excel.Workbooks;
import dev.frontier.ingestion.application.Filing;
import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.platform.http.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Laws of all formats together. */
class AnyFormatTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final List<String> ENGLISH =
      List.of("region", "indicator", "period", "value", "obs_status", "note", "unit");
  private static final List<String> CHINESE = List.of("地区", "指标", "时期", "数值", "状态", "备注", "单位");
  private static final List<String> SDMX =
      List.of(
          "REGION",
          "INDICATOR",
          "TIME_PERIOD",
          "OBS_VALUE",
          "OBS_STATUS",
          "OBS_NOTE",
          "UNIT_MEASURE",
          "FREQ");
  private static final List<String> TYPES =
      List.of(
          BodyType.JSON,
          BodyType.CSV,
          BodyType.CSV + "; charset=gb18030",
          BodyType.CSV + "; header=absent",
          BodyType.SDMX_CSV,
          BodyType.SDMX_CSV + "; version=2.0.0",
          BodyType.XLSX);

  @Property
  void anyTableWrittenInAnyFormatReadsBackEqual(
      @ForAll("tables") List<List<String>> table, @ForAll("writings") Writing writing) {
    byte[] body = writing.write(table);

    Filing filing = Readers.read(body, writing.type());

    assertEquals(List.of(), filing.unreadable());
    assertEquals(
        IntStream.range(0, table.size()).mapToObj(i -> cells(i + 1, table.get(i))).toList(),
        filing.rows().stream().map(AnyFormatTest::cells).toList());
  }

  @Property
  void whatWasDetectedIsWhatWasWritten(
      @ForAll("tables") List<List<String>> table, @ForAll("csvWritings") Csv writing)
      throws IOException {
    Table opened = Readers.open(writing.write(table), writing.type());

    opened.read(new FilingCollector(new TestLimits(), null, null));

    assertEquals(writing.expected(), opened.detected());
  }

  @Property(tries = 3000)
  void anyBytesAreRowsOrAProblemWhateverTheyAreSentAs(
      @ForAll @Size(max = 300) byte[] bytes, @ForAll("types") String type) {
    answer(bytes, type);
  }

  @Property(tries = 600)
  void anyLongRunsAreRowsOrAProblemWhateverTheyAreSentAs(
      @ForAll("longRuns") String text, @ForAll("types") String type) {
    answer(text.getBytes(StandardCharsets.UTF_8), type);
  }

  @Property(tries = 3000)
  void aDamagedTableIsRowsOrAProblem(
      @ForAll("tables") List<List<String>> table,
      @ForAll("writings") Writing writing,
      @ForAll("types") String type,
      @ForAll int place,
      @ForAll byte damage) {
    byte[] body = writing.write(table);
    body[Math.floorMod(place, body.length)] = damage;

    answer(body, type);
    answer(body, writing.type());
  }

  private static void answer(byte[] body, String type) {
    try {
      Filing filing = Readers.read(body, type);
      assertTrue(filing.rows().size() + filing.unreadable().size() > 0);
    } catch (ProblemException problem) {
      assertTrue(problem.problem().type().status() < 500);
    }
  }

  private static List<String> cells(RawRow row) {
    return cells(
        row.number(),
        IntStream.range(0, 7)
            .mapToObj(
                i ->
                    switch (i) {
                      case 0 -> row.region();
                      case 1 -> row.indicator();
                      case 2 -> row.period();
                      case 3 -> row.value();
                      case 4 -> row.obsStatus();
                      case 5 -> row.note();
                      default -> row.stated().unit();
                    })
            .map(cell -> cell == null ? "" : cell)
            .toList());
  }

  private static List<String> cells(int number, List<String> cells) {
    List<String> all = new ArrayList<>(List.of(Integer.toString(number)));
    cells.forEach(cell -> all.add(cell.strip()));
    return all;
  }

  /** A way to write a table. */
  sealed interface Writing {
    String type();

    byte[] write(List<List<String>> table);
  }

  record Json() implements Writing {
    @Override
    public String type() {
      return BodyType.JSON;
    }

    @Override
    public byte[] write(List<List<String>> table) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (List<String> cells : table) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
          row.put(Columns.ALL.get(i), cells.get(i));
        }
        rows.add(row);
      }
      try {
        return new ObjectMapper().writeValueAsBytes(Map.of("rows", rows));
      } catch (JsonProcessingException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  record Csv(
      Separator separator, Charset charset, boolean declared, boolean mark, List<String> header)
      implements Writing {
    @Override
    public String type() {
      return BodyType.CSV + (declared ? "; charset=" + charset.name() : "");
    }

    Detected expected() {
      return new Detected.Csv(
          charset.name(),
          mark,
          separator,
          header == CHINESE ? Detected.HeaderLanguage.ZH : Detected.HeaderLanguage.EN);
    }

    @Override
    public byte[] write(List<List<String>> table) {
      String text = (mark ? "\uFEFF" : "") + print(separator, header, table);
      return text.getBytes(charset);
    }
  }

  record Sdmx(String version, String type, Separator separator) implements Writing {
    @Override
    public byte[] write(List<List<String>> table) {
      boolean two = version.equals("2.0.0");
      List<String> header =
          new ArrayList<>(
              two ? List.of("STRUCTURE", "STRUCTURE_ID", "ACTION") : List.of("DATAFLOW"));
      header.addAll(SDMX);
      List<List<String>> rows = new ArrayList<>();
      for (List<String> cells : table) {
        List<String> row =
            new ArrayList<>(
                two ? List.of("dataflow", CsvRows.DATAFLOW, "R") : List.of(CsvRows.DATAFLOW));
        row.addAll(cells);
        row.add("A");
        rows.add(row);
      }
      return print(separator, header, rows).getBytes(StandardCharsets.UTF_8);
    }
  }

  record Xlsx() implements Writing {
    @Override
    public String type() {
      return BodyType.XLSX;
    }

    @Override
    public byte[] write(List<List<String>> table) {
      List<List<String>> rows = new ArrayList<>(List.of(ENGLISH));
      rows.addAll(table);
      return Workbooks.table(rows.stream().map(List::toArray).toArray(Object[][]::new));
    }
  }

  private static String print(Separator separator, List<String> header, List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator.character()).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(header);
      printer.printRecords(rows);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars(',', ';', '\t', '"', '\n', ' ', 'a', '1', '.', '\'', '广', '西', '，', '１')
            .ofMaxLength(10);
    // The first cell is never empty, or a row of empty cells would be an empty line. The Chinese
    // in it lets the charset be told.
    return cell.list()
        .ofSize(6)
        .map(
            rest -> {
              List<String> row = new ArrayList<>(List.of("地区" + rest.get(0)));
              row.addAll(rest);
              return row;
            })
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<Csv> csvWritings() {
    return Combinators.combine(
            Arbitraries.of(Separator.values()),
            Arbitraries.of(StandardCharsets.UTF_8, GB18030),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(ENGLISH, CHINESE))
        .as(
            (separator, charset, declared, mark, header) ->
                new Csv(
                    separator,
                    charset,
                    declared,
                    mark && charset.equals(StandardCharsets.UTF_8),
                    header));
  }

  @Provide
  Arbitrary<Writing> writings() {
    Arbitrary<Writing> sdmx =
        Combinators.combine(
                Arbitraries.of("1.0.0", "2.0.0"),
                Arbitraries.of(true, false),
                Arbitraries.of(Separator.values()))
            .as(
                (version, declared, separator) ->
                    new Sdmx(
                        version,
                        declared ? BodyType.SDMX_CSV + "; version=" + version : BodyType.CSV,
                        separator));
    return Arbitraries.oneOf(
        Arbitraries.of(new Json(), new Xlsx()), csvWritings().map(Writing.class::cast), sdmx);
  }

  /** What repeats itself beyond every buffer, or just to its end. */
  @Provide
  Arbitrary<String> longRuns() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "\n",
            "\r",
            "\r\n",
            "x",
            ",",
            ";",
            "\t",
            "\"",
            " ",
            "\uFEFF",
            "\u0000",
            "{",
            "[",
            "广",
            "CN-GX,T,2021,1,A,\n",
            String.join(",", ENGLISH) + "\n");
    Arbitrary<Integer> times =
        Arbitraries.oneOf(
            Arbitraries.of(1, 2, 3),
            Arbitraries.integers().between(65_530, 65_540),
            Arbitraries.of(8_192, 32_768, 100_000, 140_000));
    return Combinators.combine(piece, times)
        .as(String::repeat)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(runs -> String.join("", runs));
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of(TYPES);
  }
}
