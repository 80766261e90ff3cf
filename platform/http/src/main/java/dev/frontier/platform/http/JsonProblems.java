package dev.frontier.platform.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** What Jackson could not read, as a problem that says where. */
final class JsonProblems {

  private JsonProblems() {}

  static Problem of(JsonProcessingException raised) {
    if (raised instanceof UnrecognizedPropertyException unknown) {
      return Problem.of(ProblemType.INVALID_FIELDS)
          .violations(List.of(unknownField(unknown)))
          .extension("field", path(unknown));
    }
    if (raised instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
      return Problem.of(ProblemType.INVALID_BODY)
          .with("field", path(mismatch))
          .with("expected", expected(mismatch.getTargetType()))
          .extension("field", path(mismatch));
    }
    if (raised instanceof MismatchedInputException mismatch && !isEmpty(mismatch)) {
      return Problem.of(ProblemType.INVALID_BODY)
          .with("field", "$")
          .with("expected", expected(mismatch.getTargetType()))
          .extension("field", "$");
    }
    JsonLocation at = raised.getLocation();
    int line = at == null ? 1 : Math.max(1, at.getLineNr());
    int column = at == null ? 1 : Math.max(1, at.getColumnNr());
    return Problem.of(ProblemType.MALFORMED_JSON)
        .with("line", line)
        .with("column", column)
        .extension("line", line)
        .extension("column", column);
  }

  /** An empty body is no JSON at all, though Jackson calls it a mismatch. */
  private static boolean isEmpty(MismatchedInputException mismatch) {
    return mismatch.getOriginalMessage().startsWith("No content");
  }

  private static Violation unknownField(UnrecognizedPropertyException unknown) {
    Collection<Object> known = unknown.getKnownPropertyIds();
    TreeSet<String> names = new TreeSet<>();
    if (known != null) {
      known.forEach(name -> names.add(String.valueOf(name)));
    }
    return Violation.at(
        null, unknown.getPropertyName(), RowRule.UNKNOWN_FIELD, Map.of("choices", names));
  }

  /** The place as "rows[3].value". */
  private static String path(JsonMappingException raised) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : raised.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static TextKey expected(Class<?> target) {
    if (target == null || CharSequence.class.isAssignableFrom(target)) {
      return TextKey.type("string");
    }
    if (target == boolean.class || target == Boolean.class) {
      return TextKey.type("boolean");
    }
    if (target == int.class
        || target == long.class
        || target == Integer.class
        || target == Long.class) {
      return TextKey.type("integer");
    }
    if (target.isPrimitive() || Number.class.isAssignableFrom(target)) {
      return TextKey.type("number");
    }
    if (target.isArray() || Collection.class.isAssignableFrom(target)) {
      return TextKey.type("array");
    }
    if (target.isEnum()) {
      return TextKey.type("choice");
    }
    if (target == UUID.class) {
      return TextKey.type("uuid");
    }
    if (Temporal.class.isAssignableFrom(target)) {
      return TextKey.type(target == java.time.LocalDate.class ? "date" : "instant");
    }
    return TextKey.type("object");
  }
}
