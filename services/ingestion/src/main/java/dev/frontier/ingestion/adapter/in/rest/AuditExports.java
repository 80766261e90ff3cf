package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.ExportAudit;
import dev.frontier.ingestion.domain.audit.ChainedEntry;
import dev.frontier.ingestion.domain.audit.Trailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/**
 * Writes exports as they are read: one entry a line, and a last line that says what the export
 * holds. One that breaks off has no such line, so that its reader can tell.
 */
@ApplicationScoped
class AuditExports {
  private final ExportAudit exports;

  AuditExports(ExportAudit exports) {
    this.exports = exports;
  }

  StreamingOutput of(ExportAudit.Export export) {
    return output -> write(export, output);
  }

  private void write(ExportAudit.Export export, OutputStream output) throws IOException {
    Writer lines = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    OptionalLong last = OptionalLong.empty();
    List<ChainedEntry> piece = exports.next(export, last);
    while (!piece.isEmpty()) {
      for (ChainedEntry entry : piece) {
        lines.append(entry.line()).append('\n');
      }
      last = OptionalLong.of(piece.get(piece.size() - 1).seq());
      piece = exports.next(export, last);
    }
    lines.append(Trailer.line(export.from(), export.to(), export.head())).append('\n');
    lines.flush();
  }
}
