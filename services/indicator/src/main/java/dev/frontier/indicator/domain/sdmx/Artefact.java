package dev.frontier.indicator.domain.sdmx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A structure that can be asked for. */
public sealed interface Artefact {

  /** Which one it is. */
  Reference reference();

  /** What it is called. */
  LocalText name();

  /**
   * A list of items.
   *
   * @param partial whether it is only a part of the list
   */
  record ItemScheme(Reference reference, LocalText name, List<Item> items, boolean partial)
      implements Artefact {

    /** Copies the list. */
    public ItemScheme {
      items = List.copyOf(items);
    }

    /** Only some of the items, and those that these stand under. */
    public ItemScheme withAbove(java.util.function.Predicate<String> wanted) {
      Map<String, Item> byId = new HashMap<>();
      items.forEach(item -> byId.put(item.id(), item));
      Set<String> kept = new HashSet<>();
      for (Item item : items) {
        Item above = wanted.test(item.id()) ? item : null;
        while (above != null && kept.add(above.id())) {
          above = byId.get(above.parent());
        }
      }
      return only(kept::contains);
    }

    /** Only some of the items. */
    public ItemScheme only(java.util.function.Predicate<String> wanted) {
      List<Item> left =
          items.stream()
              .filter(item -> wanted.test(item.id()))
              // What is not in the list cannot stand above anything in it.
              .map(
                  item ->
                      item.parent() == null || wanted.test(item.parent())
                          ? item
                          : new Item(item.id(), item.name(), null))
              .toList();
      return new ItemScheme(reference, name, left, partial || left.size() < items.size());
    }
  }

  /**
   * An item.
   *
   * @param parent id of the item above it; null if it has none
   */
  record Item(String id, LocalText name, String parent) {}

  /** The structure of the data; its components are {@link Component}. */
  record DataStructure(Reference reference, LocalText name, Reference concepts)
      implements Artefact {}

  /** A dataflow and the structure of its data. */
  record Dataflow(Reference reference, LocalText name, Reference structure) implements Artefact {}

  /**
   * For which values of the dimensions there are data.
   *
   * @param dataflow whose data
   * @param values by dimension, in its order; of time none, but its ends
   * @param from first period; null if there are no data
   * @param to last period; null if there are no data
   * @param series how many series there are; null if they were not counted
   * @param observations how many observations; null if they were not counted
   */
  record Constraint(
      Reference reference,
      LocalText name,
      Reference dataflow,
      Map<Component, List<String>> values,
      TimeSpan from,
      TimeSpan to,
      Integer series,
      Integer observations)
      implements Artefact {}

  /** Of an artefact only what it is and what it is called. */
  record Stub(Reference reference, LocalText name) implements Artefact {}
}
