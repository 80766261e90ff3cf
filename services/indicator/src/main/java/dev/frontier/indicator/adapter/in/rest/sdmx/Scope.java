package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.domain.sdmx.Reference;
import dev.frontier.indicator.domain.sdmx.VersionPattern;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which artefacts a path names: by agency, id and version, each of which may be several or all.
 *
 * @param agencies empty for all
 * @param ids empty for all
 * @param versions one of which must match
 * @param explicit whether a single artefact is named, so that its absence is an error
 */
record Scope(
    List<String> agencies, List<String> ids, List<VersionPattern> versions, boolean explicit) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_@$.-]+");
  private static final VersionPattern ANY = VersionPattern.parse("*").orElseThrow();

  /** Whether an artefact is among those named. */
  boolean names(Reference reference) {
    return (agencies.isEmpty() || agencies.contains(reference.agency()))
        && (ids.isEmpty() || ids.contains(reference.id()))
        && versions.stream().anyMatch(version -> version.matches(reference.version()));
  }

  /** By the rules of version 1: {@code all}, {@code latest}, and a plus between several. */
  static Scope ofVersion1(String agency, String id, String version) {
    return new Scope(
        list("agencyID", agency, "all", "\\+"),
        list("resourceID", id, "all", "\\+"),
        version.equals("all") || version.equals("latest")
            ? List.of(ANY)
            : versions(version, "\\+", List.of("latest", "all", "1.0")),
        !id.equals("all"));
  }

  /** By the rules of version 2: a star for all, commas between several, operators in versions. */
  static Scope ofVersion2(String agency, String id, String version) {
    return new Scope(
        list("agencyID", agency, "*", ","),
        list("resourceID", id, "*", ","),
        versions(version, ",", List.of("~", "+", "*", "1.0")),
        !id.equals("*"));
  }

  private static List<String> list(String name, String text, String all, String separator) {
    if (text.equals(all)) {
      return List.of();
    }
    List<String> ids = List.of(text.split(separator, -1));
    for (String id : ids) {
      if (!ID.matcher(id).matches()) {
        throw SdmxRequest.invalid(name, text, List.of(all, "FRONTIER", "BORDER_OPENNESS"));
      }
    }
    return ids;
  }

  private static List<VersionPattern> versions(
      String text, String separator, List<String> choices) {
    return List.of(text.split(separator, -1)).stream()
        .map(
            version ->
                VersionPattern.parse(version)
                    .orElseThrow(() -> SdmxRequest.invalid("version", text, choices)))
        .toList();
  }
}
