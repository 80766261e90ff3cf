package dev.frontier.indicator.domain.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which versions of an artefact are asked for: {@code 1.0}, {@code 1.0.0}, and with the operators
 * of the REST API 2 ({@code *} all, {@code ~} latest, {@code +} latest stable), which may stand
 * alone or behind a part that then is the least. Of each artefact there is one version here, so
 * that "latest" and "all" come to the same.
 *
 * <p>A version of two parts counts as the stable one of three: strictly read, {@code +} would find
 * nothing that was published before SDMX 3, which serves nobody.
 */
public final class VersionPattern {

  private static final Pattern PART = Pattern.compile("(\\d{1,6})?([*~+])?");

  /** One part: the number, which is null if it may be any, and whether a higher one will do. */
  private record Part(Integer least, boolean open) {}

  private final List<Part> parts;

  private VersionPattern(List<Part> parts) {
    this.parts = parts;
  }

  /** The pattern that this text writes; empty if it writes none. */
  public static Optional<VersionPattern> parse(String text) {
    List<Part> parts = new ArrayList<>();
    int operators = 0;
    for (String written : text.split("\\.", -1)) {
      Matcher part = PART.matcher(written);
      if (written.isEmpty() || !part.matches()) {
        return Optional.empty();
      }
      operators += part.group(2) == null ? 0 : 1;
      parts.add(
          new Part(
              part.group(1) == null ? null : Integer.valueOf(part.group(1)),
              part.group(2) != null));
    }
    return parts.size() > 3 || operators > 1
        ? Optional.empty()
        : Optional.of(new VersionPattern(parts));
  }

  /** Whether a version is one of those asked for. */
  public boolean matches(String version) {
    String[] numbers = version.split("\\.");
    boolean open = false;
    for (int i = 0; i < Math.max(parts.size(), numbers.length); i++) {
      int number = i < numbers.length ? Integer.parseInt(numbers[i]) : 0;
      Part part = i < parts.size() ? parts.get(i) : new Part(null, false);
      int least = part.least() == null ? 0 : part.least();
      // From an operator on, what is written is the least of versions in their order.
      open |= part.open();
      if (number != least) {
        return open && number > least;
      }
    }
    return true;
  }
}
