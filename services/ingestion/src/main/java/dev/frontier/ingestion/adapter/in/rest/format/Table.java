package dev.frontier.ingestion.adapter.in.rest.format;

import dev.frontier.ingestion.application.RowSink;
import java.io.IOException;
import java.util.Map;

/** A body whose format is known and whose rows are not read yet. */
public interface Table {
  /**
   * What it was taken for. Final once the rows are read: a charset is known only when a character
   * outside of ASCII has come, and until then is told as UTF-8.
   */
  Detected detected();

  /**
   * How the file itself names the columns, by our names, for messages about them; without the
   * columns that have our name.
   */
  default Map<String, String> columnNames() {
    return Map.of();
  }

  /**
   * Reads all rows, once.
   *
   * @throws dev.frontier.platform.http.ProblemException when the body turns out not to be what it
   *     was taken for
   * @throws IOException when the body breaks off
   */
  void read(RowSink sink) throws IOException;
}
