package dev.frontier.ingestion.adapter.in.rest.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.adapter.in.rest.excel.Workbooks;
import dev.frontier.ingestion.application.Filing;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads bodies as the service does, with small limits and without the rest of it. */
final class Readers {
  private static final FilingFormats FORMATS =
      new FilingFormats(
          List.of(
              new JsonFormat(new ObjectMapper()),
              new CsvFormat(),
              Workbooks.format(new TestLimits())));

  private Readers() {}

  static Table open(byte[] body, String type) {
    try {
      return FORMATS.open(new ByteArrayInputStream(body), MediaType.valueOf(type));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static Filing read(byte[] body, String type) {
    try {
      FilingCollector rows = new FilingCollector(new TestLimits(), null, null);
      open(body, type).read(rows);
      return rows.filing();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
