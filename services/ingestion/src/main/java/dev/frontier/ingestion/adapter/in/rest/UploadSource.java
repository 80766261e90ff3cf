package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.adapter.in.rest.format.FilingFormats;
import dev.frontier.ingestion.adapter.in.rest.format.Table;
import dev.frontier.ingestion.application.RowSink;
import dev.frontier.ingestion.application.RowSource;
import dev.frontier.ingestion.config.UploadConfig;
import dev.frontier.ingestion.domain.upload.UploadReading;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import jakarta.ws.rs.core.MediaType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The content of a load, read while it comes as any other filing is read. */
final class UploadSource implements RowSource {
  private final UploadContent content;
  private final boolean packed;
  private final MediaType type;
  private final FilingFormats formats;
  private final UploadConfig config;
  private ProblemException problem;
  private volatile Table table;

  /**
   * Of a body.
   *
   * @param packed whether it is gzip
   * @param type as its sender says
   */
  UploadSource(
      InputStream body,
      boolean packed,
      MediaType type,
      FilingFormats formats,
      UploadConfig config) {
    this.content = new UploadContent(body);
    this.packed = packed;
    this.type = type;
    this.formats = formats;
    this.config = config;
  }

  @Override
  public long bytes() {
    return content.bytes();
  }

  @Override
  public String digest() {
    return content.sha256();
  }

  @Override
  public Optional<UploadReading.Form> form() {
    return Optional.ofNullable(table)
        .map(open -> DetectedView.of(open.detected()).form(open.columnNames()));
  }

  /** A problem of this content, which also says what it was taken for. */
  Problem detected(Problem of) {
    return table == null ? of : of.extension(Reading.DETECTED, DetectedView.of(table.detected()));
  }

  /** Why it is no table that is read, in its own words; empty when it is one. */
  Optional<ProblemException> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  public void read(RowSink rows) throws IOException, Unreadable {
    try {
      InputStream plain = packed ? new GZIPInputStream(content) : content;
      table = formats.open(new LimitedInput(plain, config.maxUnpacked().asLongValue()), type);
      table.read(rows);
    } catch (ProblemException unreadable) {
      problem = detected(unreadable.problem()).asException();
      Object line = unreadable.problem().extensions().get("line");
      throw new Unreadable(line instanceof Integer number ? number : 1, unreadable);
    } catch (ZipException | LimitedInput.TooLarge unreadable) {
      throw new Unreadable(1, unreadable);
    } catch (EOFException early) {
      // Packed content that is too short: its sender's fault when all that was sent has come.
      if (content.hasEnded()) {
        throw new Unreadable(1, early);
      }
      throw early;
    }
  }
}
