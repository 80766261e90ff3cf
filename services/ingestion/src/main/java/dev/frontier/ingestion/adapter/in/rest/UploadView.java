package dev.frontier.ingestion.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.frontier.ingestion.application.GetUpload;
import dev.frontier.ingestion.domain.upload.RegionLoad;
import dev.frontier.ingestion.domain.upload.Upload;
import dev.frontier.ingestion.domain.upload.UploadReading;
import dev.frontier.ingestion.domain.upload.UploadState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A load as it is shown. */
@Schema(name = "Upload")
record UploadView(
    @Schema(required = true) UUID id,
    @Schema(
            required = true,
            enumeration = {
              "created",
              "receiving",
              "accepted",
              "refused",
              "failed",
              "cancelled",
              "published"
            })
        String state,
    @Schema(nullable = true, description = "As its sender calls it") String fileName,
    @Schema(nullable = true, description = "In which it is filed") String round,
    @Schema(nullable = true, description = "Why published figures are revised") String reason,
    @Schema(required = true, description = "Rows read so far") long rowsRead,
    @Schema(required = true, description = "Bytes read so far, as they were sent") long bytesRead,
    @Schema(nullable = true, description = "Bytes there are; null when not announced")
        Long expectedBytes,
    @Schema(nullable = true, description = "Of the bytes; null when not known") Integer percent,
    @Schema(nullable = true, description = "Of the file as it was sent; once it is accepted")
        String sha256,
    @Schema(
            nullable = true,
            type = SchemaType.OBJECT,
            description =
                "Why it was refused or failed, as a problem; the first thousand broken rules are in"
                    + " its errors")
        JsonNode problem,
    @Schema(required = true) String createdBy,
    @Schema(required = true) Instant createdAt,
    @Schema(nullable = true) String sentBy,
    @Schema(nullable = true) Instant sentAt,
    @Schema(nullable = true) String publishedBy,
    @Schema(nullable = true, description = "The vintage of its figures") Instant publishedAt,
    @Schema(required = true, description = "Counts changes of the state; the ETag") long version,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What it holds, once it is accepted; not in a list")
        List<Region> regions,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description =
                "What its content was taken for, once it was read, also when it was refused; not in"
                    + " a list")
        DetectedView detected,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description =
                "Cells understood as something else than they say, the first hundred; not in a list"
                    + " and not of a refused load")
        List<ConversionView> conversions,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "How many such cells there are")
        Long conversionCount) {

  /** What a load holds of a region, against what was published when it was accepted. */
  @Schema(name = "UploadRegion")
  record Region(
      @Schema(required = true) String region,
      @Schema(required = true, description = "What its figures are filed as, once published")
          UUID submission,
      @Schema(required = true) int rows,
      @Schema(required = true) int added,
      @Schema(required = true) int revised,
      @Schema(required = true) int unchanged) {
    static Region of(RegionLoad load) {
      return new Region(
          load.region(),
          load.submission(),
          load.rows(),
          load.added(),
          load.revised(),
          load.unchanged());
    }
  }

  /**
   * How it is shown without what it holds.
   *
   * @param problem null when there is none
   */
  static UploadView of(Upload upload, JsonNode problem) {
    return of(upload, problem, null, null);
  }

  /**
   * How it is shown with all that is known of it.
   *
   * @param problem null when there is none
   */
  static UploadView of(GetUpload.Detail detail, JsonNode problem) {
    return of(detail.upload(), problem, detail.regions(), detail.reading());
  }

  private static UploadView of(
      Upload upload, JsonNode problem, List<RegionLoad> regions, UploadReading reading) {
    boolean taken = reading != null && upload.state() != UploadState.REFUSED;
    return new UploadView(
        upload.id(),
        upload.state().code(),
        upload.fileName(),
        upload.round(),
        upload.reason(),
        upload.progress().rows(),
        upload.progress().bytes(),
        upload.progress().expectedBytes(),
        upload.progress().percent(),
        upload.sha256(),
        problem,
        upload.created().by().name(),
        upload.created().at(),
        upload.sent() == null ? null : upload.sent().by().name(),
        upload.sent() == null ? null : upload.sent().at(),
        upload.published() == null ? null : upload.published().by().name(),
        upload.published() == null ? null : upload.published().at(),
        upload.version(),
        regions == null ? null : regions.stream().map(Region::of).toList(),
        reading == null ? null : DetectedView.of(reading.form()).with(reading.styles()),
        taken ? conversions(reading) : null,
        taken ? reading.conversionCount() : null);
  }

  private static List<ConversionView> conversions(UploadReading reading) {
    return reading.conversions().stream()
        .map(one -> ConversionView.of(one, reading.form().columnNames()))
        .toList();
  }
}
