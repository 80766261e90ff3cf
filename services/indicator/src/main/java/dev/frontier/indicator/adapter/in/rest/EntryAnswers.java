package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.CatalogueChange;
import dev.frontier.indicator.application.PutResult;
import dev.frontier.indicator.domain.catalogue.CatalogueEntry;
import dev.frontier.indicator.domain.catalogue.EntryVersion;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers to reads and changes of entries of the catalogue, of whichever kind.
 *
 * @param <E> the kind
 * @param shown writes an entry as the interface does
 */
record EntryAnswers<E extends CatalogueEntry>(Class<E> kind, Function<E, ?> shown) {

  /** What nobody reads to its end. */
  private static final int MOST_REASON = 1000;

  /** Reads one version of an entry. */
  interface Find<E extends CatalogueEntry> {
    Optional<EntryVersion<E>> at(Instant asOf);
  }

  /** The answer to the question for an entry, as known at an instant. */
  Response one(Answers answers, String code, UriInfo uri, HttpHeaders headers, Find<E> find) {
    Parameters asked = new Parameters(uri, Parameters.AS_OF);
    EntryVersion<E> version = find.at(asked.asOf()).orElseThrow(() -> unknown(code));
    return answers.version(
        headers, shown.apply(version.entry()), ETags.ofVersion(version.version()), asked.asOf());
  }

  /** All versions of an entry that there ever was. */
  static <E extends CatalogueEntry> List<EntryVersion<E>> there(
      String code, List<EntryVersion<E>> versions) {
    if (versions.isEmpty()) {
      throw unknown(code);
    }
    return versions;
  }

  /** The answer to what became of a change. */
  Response of(PutResult result, String code) {
    if (result instanceof PutResult.Changed changed && changed.version().entry().retired()) {
      return Response.noContent().build();
    }
    if (result.version() == null) {
      throw refusal(result, code).asException();
    }
    boolean created = result instanceof PutResult.Created;
    return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
        .entity(shown.apply(kind.cast(result.version().entry())))
        .tag(ETags.ofVersion(result.version().version()))
        .build();
  }

  private static Problem refusal(PutResult result, String code) {
    if (result instanceof PutResult.Refused refused) {
      return Problem.of(ProblemType.INVALID_FIELDS)
          .violations(
              refused.breaches().stream()
                  .map(it -> Violation.at(null, it.field(), it.rule(), it.params()))
                  .toList());
    }
    if (result instanceof PutResult.VersionRequired) {
      return Problem.of(ProblemType.PRECONDITION_REQUIRED);
    }
    if (result instanceof PutResult.Stale stale) {
      return Problem.of(ProblemType.PRECONDITION_FAILED)
          .with(
              "current",
              stale.current() == null ? null : ETags.text(ETags.ofVersion(stale.current())));
    }
    return Problem.of(ProblemType.RESOURCE_NOT_FOUND).with("id", code);
  }

  private static ProblemException unknown(String code) {
    return Problem.of(ProblemType.RESOURCE_NOT_FOUND).with("id", code).asException();
  }

  /** Who retires an entry and why, as the request says. */
  static CatalogueChange retiring(UriInfo uri, HttpHeaders headers, EntryAuthor author) {
    String reason = new Parameters(uri, "reason").line("reason", MOST_REASON);
    return author.change(reason, headers);
  }

  /**
   * Refuses what no body of an entry may have.
   *
   * @param ofBody the code in the body; null if it was left out
   * @param texts by property, what people will read
   */
  static void check(String ofAddress, String ofBody, Map<String, String> texts) {
    List<Violation> violations = new ArrayList<>();
    if (ofBody != null && !ofBody.equals(ofAddress)) {
      Map<String, Object> params = Map.of("value", ofBody, "choices", List.of(ofAddress));
      violations.add(Violation.at(null, "code", RowRule.CHOICE, params));
    }
    texts.forEach(
        (field, text) -> {
          if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            violations.add(Violation.of(field, RowRule.CONTROL_CHARACTERS));
          }
        });
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemType.INVALID_FIELDS).violations(violations).asException();
    }
  }
}
