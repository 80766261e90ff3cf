package dev.frontier.notification.domain.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The aggregates of the catalogue and their members, e.g. the nine of BORDER9. */
public final class Groups {
  private final Map<String, Set<String>> members = new TreeMap<>();

  /** Groups by their codes. */
  public Groups(Map<String, ? extends Collection<String>> members) {
    members.forEach((group, codes) -> this.members.put(group, new TreeSet<>(codes)));
  }

  /** The members of a group; none when it is not known. */
  public Set<String> members(String group) {
    return members.getOrDefault(group, Set.of());
  }

  /** The groups that a region is a member of. */
  public List<String> of(String region) {
    return members.entrySet().stream()
        .filter(group -> group.getValue().contains(region))
        .map(Map.Entry::getKey)
        .toList();
  }
}
