package dev.frontier.ingestion.adapter.in.rest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.ingestion.application.RowSink;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowViolation;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A national load is read in the memory of a few rows. */
class StreamingTest {
  private static final int ROWS = 300_000;
  private static final String HEADER =
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REGION,TIME_PERIOD,OBS_VALUE,OBS_NOTE\n";
  private static final String ROW =
      "dataflow,FRONTIER:BORDER_OPENNESS(1.0),R,A,TRADE_TOTAL,CN-GX,2021,917.02,海关数据\n";

  /** What a reader may hold: the window of the charset, and the buffers of text and parser. */
  private static final int AHEAD = 512 * 1024;

  @Test
  void handsOnEachRowBeforeItReadsFarBeyondIt() throws IOException {
    Generated body = new Generated();
    FilingFormats formats = new FilingFormats(List.of(new CsvFormat()));
    Table table = formats.open(body, MediaType.valueOf("text/csv"));
    Counting sink = new Counting(body);

    table.read(sink);

    assertEquals(ROWS, sink.rows);
    assertTrue(sink.farthest < AHEAD, sink.farthest + " bytes ahead");
    assertEquals(new Detected.SdmxCsv("2.0.0", "UTF-8", false, Separator.COMMA), table.detected());
  }

  private static final class Counting implements RowSink {
    private final Generated body;
    private int rows;
    private long farthest;

    Counting(Generated body) {
      this.body = body;
    }

    @Override
    public void row(RawRow row) {
      rows++;
      farthest = Math.max(farthest, body.given - (long) rows * body.row.length);
    }

    @Override
    public void unreadable(RowViolation violation) {
      throw new AssertionError(violation);
    }
  }

  /** A body that is made as it is read. */
  private static final class Generated extends InputStream {
    private final byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
    private final byte[] row = ROW.getBytes(StandardCharsets.UTF_8);
    private long given;

    @Override
    public int read() {
      long length = header.length + (long) ROWS * row.length;
      if (given >= length) {
        return -1;
      }
      long at = given++;
      return (at < header.length
              ? header[(int) at]
              : row[(int) ((at - header.length) % row.length)])
          & 0xFF;
    }
  }
}
