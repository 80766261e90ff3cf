package dev.frontier.ingestion.adapter.in.rest.format;

import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Every format that is read. */
@ApplicationScoped
public class FilingFormats {
  private final List<FilingFormat> formats;

  FilingFormats(@All List<FilingFormat> formats) {
    this.formats = formats;
  }

  /**
   * Opens a body.
   *
   * @param type as the sender says; null when it does not
   * @throws dev.frontier.platform.http.ProblemException when it is in no format that is read, or
   *     not in the one that it says
   */
  public Table open(InputStream body, MediaType type) throws IOException {
    if (type == null) {
      throw unsupported(null);
    }
    BodyType declared = BodyType.of(type);
    for (FilingFormat format : formats) {
      Optional<Table> table = format.open(body, declared);
      if (table.isPresent()) {
        return table.get();
      }
    }
    throw unsupported(declared);
  }

  /** Refuses a body of another format, saying which are read. */
  private RuntimeException unsupported(BodyType sent) {
    return Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)
        .with("sent", sent == null ? null : RowViolation.quote(sent.toString()))
        .with("accepted", formats.stream().flatMap(one -> one.accepted().stream()).toList())
        .asException();
  }
}
