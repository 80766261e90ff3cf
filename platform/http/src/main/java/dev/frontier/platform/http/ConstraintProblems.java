package dev.frontier.platform.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Broken Bean Validation constraints as violations in our own words, so that both languages and all
 * services agree.
 */
final class ConstraintProblems {

  private static final Logger LOG = Logger.getLogger(ConstraintProblems.class);

  private ConstraintProblems() {}

  /** 422 naming each field; but 500 when it is our own answer that breaks a constraint. */
  static Problem of(ConstraintViolationException raised, HttpServerRequest request) {
    boolean ours =
        raised.getConstraintViolations().stream()
            .anyMatch(broken -> kinds(broken).contains(ElementKind.RETURN_VALUE));
    if (ours) {
      return FrameworkProblems.ofFailure(raised, request);
    }
    List<Violation> violations =
        raised.getConstraintViolations().stream()
            .map(ConstraintProblems::violation)
            .sorted(Comparator.comparing(Violation::column).thenComparing(Violation::rule))
            .toList();
    LOG.debugf("%d constraints broken at %s", violations.size(), request.path());
    return Problem.of(ProblemType.INVALID_FIELDS).violations(violations);
  }

  private static Violation violation(ConstraintViolation<?> broken) {
    Map<String, Object> attributes = broken.getConstraintDescriptor().getAttributes();
    String constraint =
        broken.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    Map<String, Object> params = new LinkedHashMap<>();
    Object value = broken.getInvalidValue();
    if (value instanceof CharSequence || value instanceof Number) {
      params.put("value", value instanceof Number ? value : value.toString());
    }
    RowRule rule =
        switch (constraint) {
          case "NotNull", "NotBlank", "NotEmpty" -> RowRule.REQUIRED;
          case "Size", "Length" -> size(value, attributes, params);
          case "URL" -> RowRule.NOT_A_URL;
          default -> RowRule.INVALID;
        };
    return Violation.at(null, field(broken.getPropertyPath()), rule, params);
  }

  private static RowRule size(
      Object value, Map<String, Object> attributes, Map<String, Object> params) {
    int min = (Integer) attributes.get("min");
    if (value instanceof CharSequence text) {
      boolean tooShort = text.length() < min;
      params.put("limit", attributes.get(tooShort ? "min" : "max"));
      return tooShort ? RowRule.TEXT_TOO_SHORT : RowRule.TEXT_TOO_LONG;
    }
    if (value instanceof java.util.Collection<?> items && items.size() < min) {
      return RowRule.REQUIRED;
    }
    params.put("limit", attributes.get("max"));
    return RowRule.TOO_MANY_ITEMS;
  }

  /**
   * The path without the method and its argument: what the reader has sent, not what we call it.
   */
  private static String field(Path path) {
    StringBuilder field = new StringBuilder();
    String argument = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PARAMETER) {
        argument = node.getName();
      } else if (node.getKind() == ElementKind.PROPERTY) {
        if (node.getIndex() != null) {
          field.append('[').append(node.getIndex()).append(']');
        }
        field.append(field.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return field.isEmpty() ? argument : field.toString();
  }

  private static List<ElementKind> kinds(ConstraintViolation<?> broken) {
    List<ElementKind> kinds = new java.util.ArrayList<>();
    broken.getPropertyPath().forEach(node -> kinds.add(node.getKind()));
    return kinds;
  }
}
