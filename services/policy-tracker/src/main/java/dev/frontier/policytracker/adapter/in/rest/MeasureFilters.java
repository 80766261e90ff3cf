package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.policytracker.config.MeasureListConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the parameters of the list of measures. A parameter that cannot be meant is refused. */
final class MeasureFilters {

  /** Any code of the plan or of the catalogue: nothing that a database could choke on. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private MeasureFilters() {}

  /** True when something could be on record under that id. */
  static boolean couldBeId(String id) {
    return CODE.matcher(id).matches();
  }

  /**
   * The code given for a parameter, or empty.
   *
   * @param like an example that the refusal shows
   */
  static Optional<String> code(String parameter, String value, String like) {
    if (value == null || value.isEmpty()) {
      return Optional.empty();
    }
    if (!CODE.matcher(value).matches()) {
      throw invalid(parameter, value, List.of(like));
    }
    return Optional.of(value);
  }

  /** The choice whose code is given for a parameter, or empty. */
  static <C> Optional<C> choice(
      String parameter, String value, C[] choices, Function<C, String> codeOf) {
    if (value == null || value.isEmpty()) {
      return Optional.empty();
    }
    Optional<C> chosen =
        Arrays.stream(choices).filter(choice -> codeOf.apply(choice).equals(value)).findFirst();
    if (chosen.isEmpty()) {
      throw invalid(parameter, value, Arrays.stream(choices).map(codeOf).toList());
    }
    return chosen;
  }

  /** The id after which to go on, or empty. */
  static Optional<String> cursor(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    if (!CODE.matcher(cursor).matches()) {
      throw Problem.of(ProblemType.INVALID_CURSOR).asException();
    }
    return Optional.of(cursor);
  }

  /** How many measures a page may hold. */
  static int limit(String limit, MeasureListConfig config) {
    return limit(limit, config.pageSize(), config.maxPageSize());
  }

  /**
   * How many things a page may hold.
   *
   * @param usual when the reader does not say
   */
  static int limit(String limit, int usual, int most) {
    if (limit == null || limit.isEmpty()) {
      return usual;
    }
    try {
      int wanted = Integer.parseInt(limit);
      if (wanted >= 1 && wanted <= most) {
        return wanted;
      }
    } catch (NumberFormatException e) {
      // Told below, as any other number out of range.
    }
    throw invalid("limit", limit, List.of("1–" + most));
  }

  private static ProblemException invalid(String parameter, String value, List<String> choices) {
    return Problem.of(ProblemType.INVALID_PARAMETER)
        .with("parameter", parameter)
        .with("value", value.length() <= 80 ? value : value.substring(0, 80) + "…")
        .with("choices", choices)
        .asException();
  }
}
