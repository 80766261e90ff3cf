package dev.frontier.ingestion.adapter.in.rest.format;

/** What a body was taken for, so that nobody has to trust a guess that they cannot see. */
public sealed interface Detected {
  /** JSON, always in UTF-8. */
  record Json() implements Detected {}

  /**
   * A table of the columns of {@link dev.frontier.ingestion.domain.observation.Columns}.
   *
   * @param charset in its IANA name; UTF-8 also for a file of plain ASCII
   * @param byteOrderMark whether the file begins with one
   * @param header the language of the header line
   */
  record Csv(String charset, boolean byteOrderMark, Separator separator, HeaderLanguage header)
      implements Detected {}

  /**
   * SDMX-CSV.
   *
   * @param version {@code 1.0.0} or {@code 2.0.0}
   */
  record SdmxCsv(String version, String charset, boolean byteOrderMark, Separator separator)
      implements Detected {}

  /**
   * A workbook.
   *
   * @param sheet the one that was read
   * @param template whether it is a template of ours, filled in
   * @param leftEmpty rows of a template that nobody filled in; they are not filed
   */
  record Xlsx(String sheet, boolean template, int leftEmpty, HeaderLanguage header)
      implements Detected {}

  /** The language that a header line is written in. */
  enum HeaderLanguage {
    EN,
    ZH,
    /** Some columns in one language and some in the other. */
    MIXED,
    /** There is none: the sender said so, and the columns are in their order. */
    ABSENT
  }
}
