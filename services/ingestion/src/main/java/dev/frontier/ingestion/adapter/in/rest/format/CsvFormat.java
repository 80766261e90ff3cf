package dev.frontier.ingestion.adapter.in.rest.format;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tables in text: a header line that names the columns, in any order, then one row a figure; plain,
 * or SDMX-CSV 1.0 or 2.0, which are known by their first column whatever they are sent as.
 */
@ApplicationScoped
public class CsvFormat implements FilingFormat {
  private static final String CHARSET = "charset";
  private static final String HEADER = "header";
  private static final String VERSION = "version";
  private static final Map<String, Layout> VERSIONS =
      Map.of("1.0.0", Layout.SDMX_1, "2.0.0", Layout.SDMX_2);

  @Override
  public List<String> accepted() {
    return List.of(
        BodyType.CSV + "; charset=utf-8",
        BodyType.CSV + "; charset=gb18030",
        BodyType.SDMX_CSV + "; version=1.0.0",
        BodyType.SDMX_CSV + "; version=2.0.0");
  }

  @Override
  public Optional<Table> open(InputStream body, BodyType type) throws IOException {
    boolean sdmx = type.name().equals(BodyType.SDMX_CSV);
    if (!sdmx && !type.name().equals(BodyType.CSV)) {
      return Optional.empty();
    }
    Optional<Charset> charset = type.parameter(CHARSET).flatMap(CharsetDetection::named);
    Optional<Layout> version = sdmx ? type.parameter(VERSION).map(VERSIONS::get) : Optional.empty();
    if (charset.isEmpty() && type.parameter(CHARSET).isPresent()
        || sdmx && version.isEmpty() && type.parameter(VERSION).isPresent()) {
      // Read as another charset or version all the same it would say something else, without
      // anybody being told.
      return Optional.empty();
    }
    boolean headless = !sdmx && type.parameter(HEADER).map("absent"::equals).orElse(false);
    TextReader text = new TextReader(body, charset);
    if (text.hasByteOrderMark() && !text.charset().equals(StandardCharsets.UTF_8)) {
      throw contradicted(type, "text in UTF-8");
    }
    CsvTable table = CsvTable.open(text, headless);
    if (sdmx && version.map(wanted -> wanted != table.layout()).orElse(false)
        || sdmx && table.layout() == Layout.PLAIN) {
      throw contradicted(type, table.layout().title());
    }
    return Optional.of(table);
  }

  private static RuntimeException contradicted(BodyType type, String found) {
    return Problem.of(ProblemType.FORMAT_CONTRADICTED)
        .with("sent", type.toString())
        .with("found", found)
        .asException();
  }
}
