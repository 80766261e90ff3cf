package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.Expected;
import dev.frontier.indicator.application.FacilityResult;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers to changes of the register. */
final class FacilityAnswers {

  private FacilityAnswers() {}

  /** What the headers say is there. */
  static Expected expected(HttpHeaders headers) {
    String noneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (noneMatch != null && noneMatch.trim().equals("*")) {
      return new Expected.Nothing();
    }
    if (headers.getHeaderString(HttpHeaders.IF_MATCH) == null) {
      return new Expected.Unsaid();
    }
    return ETags.requiredVersion(headers)
        .<Expected>map(Expected.Version::new)
        .orElseGet(Expected.Any::new);
  }

  /** The answer to what became of a change. */
  static Response of(FacilityResult result, String code) {
    if (result instanceof FacilityResult.Created created) {
      return entry(Response.status(Response.Status.CREATED), created.version());
    }
    if (result instanceof FacilityResult.Changed changed) {
      return changed.version().struck()
          ? Response.noContent().build()
          : entry(Response.ok(), changed.version());
    }
    if (result instanceof FacilityResult.Unchanged unchanged) {
      return entry(Response.ok(), unchanged.version());
    }
    throw refusal(result, code).asException();
  }

  private static Response entry(Response.ResponseBuilder response, FacilityVersion version) {
    return response
        .entity(FacilityJson.of(version))
        .tag(ETags.ofVersion(version.version()))
        .build();
  }

  private static Problem refusal(FacilityResult result, String code) {
    if (result instanceof FacilityResult.Refused refused) {
      return Problem.of(ProblemType.INVALID_FIELDS)
          .violations(
              refused.breaches().stream()
                  .map(it -> Violation.at(null, it.field(), it.rule(), it.params()))
                  .toList());
    }
    if (result instanceof FacilityResult.VersionRequired) {
      return Problem.of(ProblemType.PRECONDITION_REQUIRED);
    }
    if (result instanceof FacilityResult.Stale stale) {
      return Problem.of(ProblemType.PRECONDITION_FAILED)
          .with(
              "current",
              stale.current() == null ? null : ETags.text(ETags.ofVersion(stale.current())));
    }
    return Problem.of(ProblemType.RESOURCE_NOT_FOUND).with("id", code);
  }
}
