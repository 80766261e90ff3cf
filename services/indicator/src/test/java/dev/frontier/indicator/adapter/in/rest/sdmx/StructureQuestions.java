package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.adapter.in.rest.sdmx.WalkedStructures.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Questions for structures at random, as the grammar of a version lets them be written. */
final class StructureQuestions {

  /**
   * A question as it is asked.
   *
   * @param asked what the path names
   * @param explicit whether it names ids
   * @param references what is to go along
   * @param detail how much of it
   */
  record Asked(
      String address,
      Predicate<Structure> asked,
      boolean explicit,
      String references,
      String detail) {}

  /** Part of a path, and what it stands for. */
  private record Part(String text, Predicate<Structure> means) {}

  private static final List<String> DETAILS =
      List.of(
          "full",
          "allstubs",
          "referencestubs",
          "allcompletestubs",
          "referencecompletestubs",
          "referencepartial");

  private static final Map<String, Predicate<Structure>> VERSIONS_1 =
      Map.of(
          "all", it -> true,
          "latest", it -> true,
          "1.0", it -> it.version().equals("1.0"),
          "2.0", it -> it.version().equals("2.0"),
          "1.0+2.2", it -> List.of("1.0", "2.2").contains(it.version()),
          "7.1", it -> false);

  /** There is one version of each, so that all of them and the latest come to the same. */
  private static final Map<String, Predicate<Structure>> VERSIONS_2 =
      Map.of(
          "*", it -> true,
          "~", it -> true,
          "+", it -> true,
          "1.0", it -> it.version().equals("1.0"),
          "1.0.0", it -> it.version().equals("1.0"),
          "1.0,2.2", it -> List.of("1.0", "2.2").contains(it.version()),
          "2+.0", it -> it.version().startsWith("2"),
          "1+.1", it -> it.version().startsWith("2"),
          "2.1+", it -> it.version().equals("2.2"),
          "1.0+.0", it -> it.version().equals("1.0"));

  private final boolean sdmx3;
  private final WalkDice dice;

  StructureQuestions(boolean sdmx3, Random random) {
    this.sdmx3 = sdmx3;
    this.dice = new WalkDice(random);
  }

  /** One question. */
  Asked any() {
    Part kind = kind();
    Part agency = part(List.of("FRONTIER", "SDMX", "ECB"), Structure::agency);
    Part id = id();
    Part version = version();
    List<Part> parts = new ArrayList<>(List.of(kind, agency, id, version));
    List<String> path = new ArrayList<>(parts.stream().map(Part::text).toList());
    // What stands at the end and means the same when it is left out is left out at times.
    List<String> usual = sdmx3 ? List.of("*", "*", "*", "~") : List.of("", "all", "all", "latest");
    while (dice.once(2) && path.get(path.size() - 1).equals(usual.get(path.size() - 1))) {
      path.remove(path.size() - 1);
      if (path.isEmpty()) {
        break;
      }
    }
    List<String> parameters = new ArrayList<>();
    String references = references(parameters);
    String detail = "full";
    if (dice.once(2)) {
      detail = sdmx3 && dice.once(6) ? "raw" : dice.any(DETAILS);
      parameters.add("detail=" + detail);
    }
    String base = sdmx3 ? "/sdmx/v2/structure" : "/sdmx/v1";
    String end = dice.once(6) && !path.isEmpty() ? "/" : "";
    return new Asked(
        base + (path.isEmpty() ? "" : "/" + String.join("/", path)) + end + dice.query(parameters),
        it -> parts.stream().allMatch(part -> part.means().test(it)),
        !id.text().equals(all()),
        references,
        detail);
  }

  private String all() {
    return sdmx3 ? "*" : "all";
  }

  private Part kind() {
    String kind = dice.any(kinds());
    return switch (kind) {
      case "structure", "*" -> new Part(kind, it -> true);
      case "organisationscheme" -> new Part(kind, it -> it.kind().equals("agencyscheme"));
      case "contentconstraint", "actualconstraint" ->
          new Part(kind, it -> it.kind().equals("dataconstraint"));
      default -> new Part(kind, it -> it.kind().equals(kind));
    };
  }

  /** Those that are kept here, and some of the standard that there are none of. */
  private List<String> kinds() {
    List<String> kinds =
        new ArrayList<>(
            List.of("dataflow", "datastructure", "conceptscheme", "codelist", "agencyscheme"));
    kinds.addAll(List.of("codelist", "categoryscheme", "provisionagreement"));
    kinds.addAll(
        sdmx3
            ? List.of("*", "dataconstraint", "valuelist", "hierarchy")
            : List.of(
                "structure",
                "contentconstraint",
                "actualconstraint",
                "organisationscheme",
                "hierarchicalcodelist"));
    return kinds;
  }

  private Part id() {
    List<String> ids = new ArrayList<>(WalkedStructures.all().stream().map(Structure::id).toList());
    ids.add("NONE");
    return part(ids, Structure::id);
  }

  private Part part(List<String> values, java.util.function.Function<Structure, String> of) {
    if (dice.once(2)) {
      return new Part(all(), it -> true);
    }
    List<String> some = new ArrayList<>(List.of(dice.any(values)));
    if (dice.once(3)) {
      some.add(dice.any(values));
    }
    String text = sdmx3 ? dice.joined(some, ",", "%2C") : dice.joined(some, "+", "%2B");
    return new Part(text, it -> some.contains(of.apply(it)));
  }

  private Part version() {
    Map<String, Predicate<Structure>> versions = sdmx3 ? VERSIONS_2 : VERSIONS_1;
    String version =
        dice.once(2)
            ? sdmx3 ? "~" : "latest"
            : dice.any(versions.keySet().stream().sorted().toList());
    return new Part(version, versions.get(version));
  }

  private String references(List<String> parameters) {
    if (dice.once(5)) {
      return "none";
    }
    List<String> words =
        new ArrayList<>(
            List.of("none", "parents", "parentsandsiblings", "children", "descendants", "all"));
    words.addAll(List.of("codelist", "dataflow", "datastructure", "conceptscheme"));
    words.addAll(List.of("agencyscheme", "categorisation", "descendants"));
    words.add(sdmx3 ? "dataconstraint" : "contentconstraint");
    if (sdmx3) {
      words.addAll(List.of("ancestors", "codelist,dataflow", "conceptscheme,dataconstraint"));
    }
    String references = dice.any(words);
    parameters.add("references=" + references);
    return references;
  }
}
