package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.PutResult;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Answers to entries that are put into the catalogue. */
final class EntryAnswers {

  private EntryAnswers() {}

  /** 201 or 200 with the entry, or 422 with the rules that it breaks. */
  static Response of(PutResult result, Object entry) {
    if (result instanceof PutResult.Refused refused) {
      List<Violation> violations =
          refused.breaches().stream()
              .map(it -> Violation.at(null, it.field(), it.rule(), it.params()))
              .toList();
      throw Problem.of(ProblemType.INVALID_FIELDS).violations(violations).asException();
    }
    boolean created = result instanceof PutResult.Created;
    return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
        .entity(entry)
        .build();
  }

  /** Refuses a body that names another entry than the address does. */
  static void sameCode(String ofAddress, String ofBody) {
    if (ofBody != null && !ofBody.equals(ofAddress)) {
      Map<String, Object> params = Map.of("value", ofBody, "choices", List.of(ofAddress));
      throw Problem.of(ProblemType.INVALID_FIELDS)
          .violations(List.of(Violation.at(null, "code", RowRule.CHOICE, params)))
          .asException();
    }
  }
}
