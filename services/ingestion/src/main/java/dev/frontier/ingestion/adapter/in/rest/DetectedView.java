package dev.frontier.ingestion.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.frontier.ingestion.adapter.in.rest.format.Detected;
import dev.frontier.ingestion.domain.number.Style;
import dev.frontier.ingestion.domain.upload.UploadReading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a body was taken for, as it is told; what a format does not have is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Detected")
record DetectedView(
    @Schema(
            required = true,
            enumeration = {"json", "csv", "sdmx-csv", "xlsx"})
        String format,
    @Schema(description = "Of SDMX-CSV", examples = "2.0.0") String version,
    @Schema(
            description = "Of all but a workbook",
            enumeration = {"UTF-8", "GB18030"})
        String charset,
    @Schema(description = "Of a table in text: whether it begins with a byte order mark")
        Boolean byteOrderMark,
    @Schema(
            description = "Of a table in text",
            enumeration = {"comma", "tab", "semicolon"})
        String separator,
    @Schema(
            description = "The language of the header line; absent when there is none",
            enumeration = {"en", "zh", "mixed", "absent"})
        String header,
    @Schema(description = "Of a workbook: the sheet that was read") String sheet,
    @Schema(description = "Of a workbook: whether it is a template of ours") Boolean template,
    @Schema(description = "Of a template: rows that nobody filled in, which are not filed")
        Integer leftEmpty,
    @Schema(
            description =
                "How figures, codes and periods are written, beside plainly; given when the rows"
                    + " could be judged",
            examples = "[\"full-width\", \"unit-in-words\"]")
        List<String> styles) {
  static DetectedView of(Detected detected) {
    if (detected instanceof Detected.Csv csv) {
      return new DetectedView(
          "csv",
          null,
          csv.charset(),
          csv.byteOrderMark(),
          small(csv.separator()),
          small(csv.header()),
          null,
          null,
          null,
          null);
    }
    if (detected instanceof Detected.SdmxCsv sdmx) {
      return new DetectedView(
          "sdmx-csv",
          sdmx.version(),
          sdmx.charset(),
          sdmx.byteOrderMark(),
          small(sdmx.separator()),
          null,
          null,
          null,
          null,
          null);
    }
    if (detected instanceof Detected.Xlsx xlsx) {
      return new DetectedView(
          "xlsx",
          null,
          null,
          null,
          null,
          small(xlsx.header()),
          xlsx.sheet(),
          xlsx.template(),
          xlsx.template() ? xlsx.leftEmpty() : null,
          null);
    }
    return new DetectedView("json", null, "UTF-8", null, null, null, null, null, null, null);
  }

  /** What a load's content was taken for. */
  static DetectedView of(UploadReading.Form form) {
    return new DetectedView(
        form.format(),
        form.version(),
        form.charset(),
        form.byteOrderMark(),
        form.separator(),
        form.header(),
        null,
        null,
        null,
        null);
  }

  /** As it is kept with a load; a load is never a workbook. */
  UploadReading.Form form(Map<String, String> columnNames) {
    return new UploadReading.Form(
        format, version, charset, byteOrderMark, separator, header, columnNames);
  }

  /** With the styles that were met. */
  DetectedView with(Set<Style> met) {
    List<String> codes = Stream.of(Style.values()).filter(met::contains).map(Style::code).toList();
    return new DetectedView(
        format,
        version,
        charset,
        byteOrderMark,
        separator,
        header,
        sheet,
        template,
        leftEmpty,
        codes);
  }

  private static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
