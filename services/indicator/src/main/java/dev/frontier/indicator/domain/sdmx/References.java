package dev.frontier.indicator.domain.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which artefacts refer to which, and what is sent along with those that are asked for. */
public final class References {

  /** Whether SDMX 3, in which every artefact refers to the scheme that names its agency. */
  private final boolean sdmx3;

  /** By the rules of this version. */
  public References(boolean sdmx3) {
    this.sdmx3 = sdmx3;
  }

  /** What is sent along. */
  public enum Kind {
    /** Nothing. */
    NONE,
    /** What refers to it. */
    PARENTS,
    /** What refers to it, and what that refers to. */
    PARENTSANDSIBLINGS,
    /** What refers to it, at any distance. */
    ANCESTORS,
    /** What it refers to. */
    CHILDREN,
    /** What it refers to, at any distance. */
    DESCENDANTS,
    /** Everything that is related. */
    ALL
  }

  /** The words that a question may use, without the kinds of artefacts. */
  public List<String> words() {
    return Arrays.stream(Kind.values())
        .filter(kind -> sdmx3 || kind != Kind.ANCESTORS)
        .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
        .toList();
  }

  /**
   * Reads what is to be sent along: one of the words, or kinds of artefacts separated by commas.
   *
   * @return from what is asked for to what goes along with it; empty if it cannot be read
   */
  public Optional<Function<Set<Reference>, Set<Reference>>> parse(String text) {
    if (words().contains(text)) {
      Kind kind = Kind.valueOf(text.toUpperCase(java.util.Locale.ROOT));
      return Optional.of(asked -> along(asked, kind));
    }
    Set<ArtefactType> types = new LinkedHashSet<>();
    for (String word : text.split(",", -1)) {
      Optional<ArtefactType> type = ArtefactType.ofPath(word, sdmx3);
      if (type.isEmpty() && !ArtefactType.known(word)) {
        return Optional.empty();
      }
      type.ifPresent(types::add);
    }
    return Optional.of(
        asked -> {
          Set<Reference> related = along(asked, Kind.DESCENDANTS);
          related.addAll(reached(asked, this::parents));
          related.removeIf(it -> !types.contains(it.type()));
          return related;
        });
  }

  private Set<Reference> along(Set<Reference> asked, Kind kind) {
    return switch (kind) {
      case NONE -> new LinkedHashSet<>();
      case CHILDREN -> step(asked, this::children);
      case DESCENDANTS -> reached(asked, this::children);
      case PARENTS -> step(asked, this::parents);
      case ANCESTORS -> reached(asked, this::parents);
      case PARENTSANDSIBLINGS -> {
        Set<Reference> found = step(asked, this::parents);
        found.addAll(step(found, this::children));
        yield found;
      }
      case ALL -> {
        Set<Reference> found = along(asked, Kind.PARENTSANDSIBLINGS);
        found.addAll(reached(asked, this::children));
        yield found;
      }
    };
  }

  private static Set<Reference> step(
      Set<Reference> from, Function<Reference, List<Reference>> next) {
    Set<Reference> found = new LinkedHashSet<>();
    from.forEach(it -> found.addAll(next.apply(it)));
    return found;
  }

  private static Set<Reference> reached(
      Set<Reference> from, Function<Reference, List<Reference>> next) {
    Set<Reference> found = new LinkedHashSet<>();
    Set<Reference> newest = from;
    while (!newest.isEmpty()) {
      Set<Reference> step = step(newest, next);
      step.removeAll(found);
      found.addAll(step);
      newest = step;
    }
    return found;
  }

  /** What an artefact refers to. */
  List<Reference> children(Reference reference) {
    List<Reference> children = new ArrayList<>();
    switch (reference.type()) {
      case CONSTRAINT -> children.add(Structures.DATAFLOW);
      case DATAFLOW -> children.add(Structures.DATA_STRUCTURE);
      case DATA_STRUCTURE -> {
        children.add(Structures.CONCEPTS);
        for (Component component : Component.values()) {
          if (component.codelist() != null) {
            children.add(Structures.codelistOf(component));
          }
        }
      }
      default -> {
        // Lists of items refer to nothing but their agency.
      }
    }
    if (sdmx3 && reference.type() != ArtefactType.AGENCY_SCHEME) {
      children.add(Structures.AGENCIES);
    }
    return children;
  }

  /** What refers to an artefact. */
  List<Reference> parents(Reference reference) {
    return Structures.REFERENCES.stream()
        .filter(other -> children(other).contains(reference))
        .toList();
  }
}
