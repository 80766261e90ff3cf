package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.adapter.in.rest.excel.ExcelTable;
import dev.frontier.ingestion.adapter.in.rest.format.FilingCollector;
import dev.frontier.ingestion.adapter.in.rest.format.FilingFormats;
import dev.frontier.ingestion.adapter.in.rest.format.Table;
import dev.frontier.ingestion.application.Filing;
import dev.frontier.ingestion.application.Outcome;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.number.Conversions;
import dev.frontier.ingestion.domain.submission.FiledBody;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A filing as it was read, and from what.
 *
 * @param body what it was read from
 * @param columnNames how the body itself calls the columns, where it has names of its own
 * @param workbook the workbook that it is; empty for all other formats
 */
record Reading(
    Filing filing,
    FiledBody body,
    DetectedView detected,
    Map<String, String> columnNames,
    Optional<ExcelTable> workbook) {
  /** The member of an answer that says what a body was taken for. */
  static final String DETECTED = "detected";

  /**
   * Reads a body.
   *
   * @param headers what its sender says of it
   * @param rows empty
   * @throws ProblemException when there is nothing in it to judge
   */
  static Reading of(FilingFormats formats, byte[] body, HttpHeaders headers, FilingCollector rows)
      throws IOException {
    Table table = formats.open(new ByteArrayInputStream(body), headers.getMediaType());
    try {
      table.read(rows);
      return new Reading(
          rows.filing(),
          new FiledBody(headers.getRequestHeader(HttpHeaders.CONTENT_TYPE).get(0), body),
          DetectedView.of(table.detected()),
          table.columnNames(),
          table instanceof ExcelTable workbook ? Optional.of(workbook) : Optional.empty());
    } catch (ProblemException refused) {
      throw refused.problem().extension(DETECTED, DetectedView.of(table.detected())).asException();
    }
  }

  /** The conversions as they are told, in the words of the body. */
  List<ConversionView> views(Conversions conversions) {
    return conversions.kept().stream().map(one -> ConversionView.of(one, columnNames)).toList();
  }

  /**
   * What was done with it.
   *
   * @throws ProblemException when it was refused, in the words of the body
   */
  <T> T valueOf(Outcome<T> outcome, Actor actor) {
    if (outcome instanceof Outcome.Refused<T> refused) {
      Problem problem = RefusalProblems.problem(refused.refusal(), actor, columnNames);
      throw problem.extension(DETECTED, detected).asException();
    }
    return ((Outcome.Done<T>) outcome).value();
  }
}
