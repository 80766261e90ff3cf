package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.adapter.in.rest.excel.ExcelTable;
import dev.frontier.ingestion.adapter.in.rest.excel.MarkedWorkbook;
import dev.frontier.ingestion.adapter.in.rest.excel.WorkbookTurns;
import dev.frontier.ingestion.adapter.in.rest.format.BodyType;
import dev.frontier.ingestion.application.FileWorkbook;
import dev.frontier.ingestion.application.Outcome;
import dev.frontier.ingestion.application.ReadConversions;
import dev.frontier.ingestion.application.ReadFindings;
import dev.frontier.ingestion.application.TryFiling;
import dev.frontier.ingestion.application.port.IdempotencyKeys;
import dev.frontier.ingestion.config.ExcelConfig;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.Submission;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Languages;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Files workbooks, and answers in their own way: errors go back as the workbook itself, where the
 * sender takes one, and are named by their cells in any case.
 */
@ApplicationScoped
class WorkbookFilings {
  private final FileWorkbook file;
  private final ReadConversions conversions;
  private final ReadFindings findings;
  private final WorkbookTurns turns;
  private final ExcelConfig limits;

  WorkbookFilings(
      FileWorkbook file,
      ReadConversions conversions,
      ReadFindings findings,
      WorkbookTurns turns,
      ExcelConfig limits) {
    this.file = file;
    this.conversions = conversions;
    this.findings = findings;
    this.turns = turns;
    this.limits = limits;
  }

  /**
   * Files one.
   *
   * @param fingerprint of all that decides what is filed, in hexadecimal digits
   * @param request the caller's key for repeats; empty when it chose none
   */
  Response create(
      Actor actor,
      Reading reading,
      ExcelTable table,
      String fingerprint,
      Optional<IdempotencyKeys.Request> request,
      HttpHeaders headers) {
    Outcome<FileWorkbook.Filed> outcome =
        file.handle(
            actor,
            reading.filing(),
            reading.body(),
            table.stamp(),
            HexFormat.of().parseHex(fingerprint),
            request);
    if (outcome instanceof Outcome.Refused<FileWorkbook.Filed> refused) {
      return refusal(refused.refusal(), actor, reading, table, headers);
    }
    FileWorkbook.Filed filed = ((Outcome.Done<FileWorkbook.Filed>) outcome).value();
    URI place = URI.create("/api/submissions/" + filed.submission().id());
    // A repeat has made nothing, so it is not "created"; it is at the same place.
    return answer(
        filed.again() ? Response.ok().location(place) : Response.created(place),
        filed.submission(),
        reading,
        headers);
  }

  /** Judges one as in earnest, and files nothing. */
  Response tryOut(Actor actor, Reading reading, ExcelTable table, HttpHeaders headers) {
    return tried(
        file.tryOut(actor, reading.filing(), table.stamp()), actor, reading, table, headers);
  }

  /**
   * Replaces the rows of a submission by those of one.
   *
   * @param tried whether to judge only, and replace nothing
   */
  Response replace(
      Actor actor,
      UUID id,
      OptionalLong version,
      boolean tried,
      Reading reading,
      ExcelTable table,
      HttpHeaders headers) {
    if (tried) {
      return tried(
          file.tryOut(actor, id, version, reading.filing(), table.stamp()),
          actor,
          reading,
          table,
          headers);
    }
    Outcome<Submission> outcome =
        file.replace(actor, id, version, reading.filing(), reading.body(), table.stamp());
    if (outcome instanceof Outcome.Refused<Submission> refused
        && refused.refusal().kind() != Refusal.Kind.NOT_FOUND) {
      return refusal(refused.refusal(), actor, reading, table, headers);
    }
    return answer(
        Response.ok(), Responses.valueOf(outcome, actor, id.toString(), reading), reading, headers);
  }

  private Response tried(
      Outcome<TryFiling.Trial> outcome,
      Actor actor,
      Reading reading,
      ExcelTable table,
      HttpHeaders headers) {
    return outcome instanceof Outcome.Refused<TryFiling.Trial> refused
        ? refusal(refused.refusal(), actor, reading, table, headers)
        : Response.ok(
                TrialView.of(reading.valueOf(outcome, actor), reading, Requests.language(headers)))
            .type(MediaType.APPLICATION_JSON_TYPE)
            .build();
  }

  private Response answer(
      Response.ResponseBuilder response,
      Submission submission,
      Reading reading,
      HttpHeaders headers) {
    return response
        .type(MediaType.APPLICATION_JSON_TYPE)
        .tag(ETags.ofVersion(submission.version()))
        .entity(
            FiledView.of(
                SubmissionView.of(submission),
                reading,
                conversions.handle(reading.filing()),
                FindingView.of(findings.kept(submission.id()), Requests.language(headers))))
        .build();
  }

  private Response refusal(
      Refusal refusal, Actor actor, Reading reading, ExcelTable table, HttpHeaders headers) {
    Refusal placed =
        new Refusal(
            refusal.kind(),
            refusal.params(),
            refusal.violations().stream().map(broken -> placed(broken, table)).toList());
    Problem problem = RefusalProblems.problem(placed, actor, reading.columnNames());
    if (refusal.kind() == Refusal.Kind.INVALID_ROWS && takesWorkbook(headers)) {
      Optional<byte[]> marked = marked(placed, actor, table, headers);
      if (marked.isPresent()) {
        return Response.status(problem.type().status())
            .type(BodyType.XLSX)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header("Content-Disposition", "attachment; filename=\"errors.xlsx\"")
            .entity(marked.get())
            .build();
      }
    }
    throw problem.extension(Reading.DETECTED, reading.detected()).asException();
  }

  private Optional<byte[]> marked(
      Refusal refusal, Actor actor, ExcelTable table, HttpHeaders headers) {
    // By our own names for the columns, which is how their places are known.
    Problem problem = RefusalProblems.problem(refusal, actor);
    String language =
        Languages.ofAcceptLanguage(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
            .getLanguage();
    return turns.take(
        () -> MarkedWorkbook.of(table, problem.violations(), language, limits.maxMarkedElements()));
  }

  private static boolean takesWorkbook(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .anyMatch(type -> BodyType.of(type).name().equals(BodyType.XLSX));
  }

  private static RowViolation placed(RowViolation broken, ExcelTable table) {
    Optional<String> cell = table.cell(broken);
    if (cell.isEmpty()) {
      return broken;
    }
    Map<String, Object> params = new HashMap<>(broken.params());
    params.put(ProblemRenderer.CELL, cell.get());
    return new RowViolation(broken.row(), broken.column(), broken.rule(), params);
  }
}
