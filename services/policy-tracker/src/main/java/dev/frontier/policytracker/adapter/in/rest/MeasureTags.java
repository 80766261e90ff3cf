package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.application.progress.Precondition;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * The entity tag of a measure: it changes with each step, each edition of its content and each
 * change of what belongs to it.
 */
final class MeasureTags {

  private MeasureTags() {}

  static EntityTag of(TrackedMeasure tracked) {
    return ETags.strong(
        tracked.measure().id(),
        tracked.item(),
        tracked.recommendation(),
        tracked.known(),
        tracked.revision(),
        tracked.retiredAt(),
        tracked.progress().steps());
  }

  static String text(TrackedMeasure tracked) {
    return ETags.text(of(tracked));
  }

  /** What If-Match asks for; a caller who sends none takes the measure as it is. */
  static Precondition precondition(HttpHeaders headers) {
    return headers.getHeaderString(HttpHeaders.IF_MATCH) == null
        ? Precondition.NONE
        : tracked -> matches(headers, tracked);
  }

  private static boolean matches(HttpHeaders headers, TrackedMeasure tracked) {
    try {
      ETags.requireMatch(headers, of(tracked));
      return true;
    } catch (ProblemException e) {
      // Whether the caller may do this at all is told first, so the use case decides what to
      // answer.
      return false;
    }
  }
}
