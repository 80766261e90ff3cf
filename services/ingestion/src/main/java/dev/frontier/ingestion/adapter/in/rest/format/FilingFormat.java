package dev.frontier.ingestion.adapter.in.rest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** One format that figures may be filed in; a bean of this type is found by itself. */
public interface FilingFormat {
  /** The media types as they are told to who sent another one. */
  List<String> accepted();

  /**
   * Opens a body of this format.
   *
   * @param body read as far as is needed to know what it is, and by {@link Table#read} to its end;
   *     closing it is the caller's
   * @return empty when the sender says that it is another format
   * @throws dev.frontier.platform.http.ProblemException when it cannot be of the format
   */
  Optional<Table> open(InputStream body, BodyType type) throws IOException;
}
