package dev.frontier.indicator.adapter.in.rest.sdmx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The structures that there are and which refers to which, written out by hand from the standard's
 * tables of references: in SDMX 3 every structure refers to the scheme that names its agency.
 *
 * @param sdmx3 whether SDMX 3
 */
record WalkedStructures(boolean sdmx3) {

  /**
   * A structure.
   *
   * @param kind as version 2 of the interface calls it
   */
  record Structure(String kind, String agency, String id, String version) {

    @Override
    public String toString() {
      return kind + " " + agency + ":" + id + "(" + version + ")";
    }
  }

  static final Structure AGENCIES = new Structure("agencyscheme", "SDMX", "AGENCIES", "1.0");
  static final Structure FLOW = new Structure("dataflow", "FRONTIER", "BORDER_OPENNESS", "1.0");
  static final Structure DSD =
      new Structure("datastructure", "FRONTIER", "DSD_BORDER_OPENNESS", "1.0");
  static final Structure CONCEPTS =
      new Structure("conceptscheme", "FRONTIER", "CS_BORDER_OPENNESS", "1.0");
  static final Structure CONSTRAINT =
      new Structure("dataconstraint", "FRONTIER", "CON_BORDER_OPENNESS", "1.0");
  static final List<Structure> CODELISTS =
      List.of(
          new Structure("codelist", "SDMX", "CL_FREQ", "2.0"),
          new Structure("codelist", "SDMX", "CL_OBS_STATUS", "2.2"),
          new Structure("codelist", "SDMX", "CL_CONF_STATUS", "1.0"),
          new Structure("codelist", "FRONTIER", "CL_UNIT_MULT", "1.0"),
          new Structure("codelist", "FRONTIER", "CL_INDICATOR", "1.0"),
          new Structure("codelist", "FRONTIER", "CL_REGION", "1.0"),
          new Structure("codelist", "FRONTIER", "CL_UNIT", "1.0"));

  /** All of them. */
  static List<Structure> all() {
    List<Structure> all = new ArrayList<>(CODELISTS);
    all.addAll(List.of(AGENCIES, FLOW, DSD, CONCEPTS, CONSTRAINT));
    return all;
  }

  private Set<Structure> children(Structure of) {
    Set<Structure> children = new LinkedHashSet<>();
    switch (of.kind()) {
      case "dataconstraint" -> children.add(FLOW);
      case "dataflow" -> children.add(DSD);
      case "datastructure" -> {
        children.add(CONCEPTS);
        children.addAll(CODELISTS);
      }
      default -> {}
    }
    if (sdmx3 && !of.equals(AGENCIES)) {
      children.add(AGENCIES);
    }
    return children;
  }

  private Set<Structure> children(Set<Structure> of) {
    Set<Structure> children = new LinkedHashSet<>();
    of.forEach(it -> children.addAll(children(it)));
    return children;
  }

  private Set<Structure> parents(Set<Structure> of) {
    Set<Structure> parents = new LinkedHashSet<>(all());
    parents.removeIf(it -> children(it).stream().noneMatch(of::contains));
    return parents;
  }

  private Set<Structure> descendants(Set<Structure> of) {
    Set<Structure> all = children(of);
    while (all.addAll(children(all))) {}
    return all;
  }

  private Set<Structure> ancestors(Set<Structure> of) {
    Set<Structure> all = parents(of);
    while (all.addAll(parents(all))) {}
    return all;
  }

  private Set<Structure> siblings(Set<Structure> of) {
    Set<Structure> siblings = parents(of);
    siblings.addAll(children(siblings));
    return siblings;
  }

  /** What goes along with structures by the parameter {@code references}. */
  Set<Structure> along(Set<Structure> of, String references) {
    return switch (references) {
      case "none" -> Set.of();
      case "parents" -> parents(of);
      case "parentsandsiblings" -> siblings(of);
      case "ancestors" -> ancestors(of);
      case "children" -> children(of);
      case "descendants" -> descendants(of);
      case "all" -> {
        Set<Structure> all = siblings(of);
        all.addAll(descendants(of));
        yield all;
      }
      default -> {
        List<String> kinds = new ArrayList<>(List.of(references.split(",")));
        kinds.replaceAll(kind -> kind.endsWith("constraint") ? "dataconstraint" : kind);
        Set<Structure> related = descendants(of);
        related.addAll(ancestors(of));
        related.removeIf(it -> !kinds.contains(it.kind()));
        yield related;
      }
    };
  }

  /**
   * What an answer holds, each with whether it is there in full.
   *
   * @param asked what the path names
   */
  Set<String> answer(Predicate<Structure> asked, String references, String detail) {
    Set<Structure> named = new LinkedHashSet<>(all());
    named.removeIf(asked.negate());
    Set<String> answer = new TreeSet<>();
    named.forEach(it -> answer.add(it + (detail.startsWith("all") ? " stub" : "")));
    for (Structure other : named.isEmpty() ? Set.<Structure>of() : along(named, references)) {
      if (!named.contains(other)) {
        answer.add(other + (detail.endsWith("stubs") ? " stub" : ""));
      }
    }
    return answer;
  }
}
