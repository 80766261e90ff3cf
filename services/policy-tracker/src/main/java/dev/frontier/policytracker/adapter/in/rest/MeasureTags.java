package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.policytracker.application.port.TrackedMeasure;
import dev.frontier.policytracker.application.progress.Precondition;
import dev.frontier.policytracker.domain.effect.Outcome;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/**
 * The entity tag of a measure: it changes with each step, each edition of its content and each
 * change of what belongs to it.
 */
final class MeasureTags {

  /** A strong tag of a record; the measure's own is its first part. */
  private static final Pattern RECORD = Pattern.compile("(?<!W/)\"([^\".]+)\\.[^\".]+\"");

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

  /**
   * The tag of a measure's whole record: it changes with the effect, too. For a change of the
   * measure both tags will do, since nobody decides on an effect when reporting or judging.
   */
  static EntityTag ofRecord(TrackedMeasure tracked, Outcome effect) {
    String digest = ETags.strong(effect).getValue();
    return new EntityTag(of(tracked).getValue() + "." + digest);
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
    if (RECORD
        .matcher(headers.getHeaderString(HttpHeaders.IF_MATCH))
        .results()
        .anyMatch(it -> it.group(1).equals(of(tracked).getValue()))) {
      return true;
    }
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
