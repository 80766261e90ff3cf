package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.domain.submission.FiledFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The files that a submission was made of. */
@Schema(name = "FiledFiles")
record FiledFilesView(
    @Schema(required = true) UUID submission,
    @Schema(required = true, description = "The oldest first; none for what came with a load")
        List<FileView> files) {

  /** A file as it is listed. */
  @Schema(name = "FiledFile")
  record FileView(
      @Schema(required = true, description = "The version of the submission that it made")
          long version,
      @Schema(required = true) Instant filedAt,
      @Schema(required = true, description = "User name") String by,
      @Schema(
              required = true,
              description = "As its sender said it",
              examples = "text/csv; charset=gb18030")
          String mediaType,
      @Schema(required = true, description = "In bytes") int size,
      @Schema(required = true, description = "Of the bytes, in hexadecimal digits") String sha256,
      @Schema(required = true, description = "Where the bytes are") String path) {
    static FileView of(UUID submission, FiledFile file) {
      return new FileView(
          file.version(),
          file.at(),
          file.by().name(),
          file.mediaType(),
          file.size(),
          file.sha256(),
          "/api/submissions/" + submission + "/files/" + file.version());
    }
  }

  static FiledFilesView of(UUID submission, List<FiledFile> files) {
    return new FiledFilesView(
        submission, files.stream().map(file -> FileView.of(submission, file)).toList());
  }
}
