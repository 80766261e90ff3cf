package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.PutResult;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers to entries that are put into the catalogue. */
final class EntryAnswers {

  private EntryAnswers() {}

  /**
   * Puts an entry and answers 201 or 200 with it as stored, or 422 with the rules that it breaks.
   *
   * @param ofAddress code in the address
   * @param ofBody code in the body; null if it was left out
   * @param entry reads the entry from the body
   * @param put stores it
   * @param shown writes it as the interface does
   */
  static <E> Response put(
      String ofAddress,
      String ofBody,
      Supplier<E> entry,
      Function<E, PutResult> put,
      Function<E, ?> shown) {
    sameCode(ofAddress, ofBody);
    E read = entry.get();
    return of(put.apply(read), shown.apply(read));
  }

  private static Response of(PutResult result, Object entry) {
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
  private static void sameCode(String ofAddress, String ofBody) {
    if (ofBody != null && !ofBody.equals(ofAddress)) {
      Map<String, Object> params = Map.of("value", ofBody, "choices", List.of(ofAddress));
      throw Problem.of(ProblemType.INVALID_FIELDS)
          .violations(List.of(Violation.at(null, "code", RowRule.CHOICE, params)))
          .asException();
    }
  }
}
