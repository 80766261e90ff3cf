package dev.frontier.notification.domain.judge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one subscription has told, by subject; changes as judging goes on. */
public final class Standings {
  private final Map<Subject, Standing> standings = new HashMap<>();
  private final Map<Subject, Standing> changed = new LinkedHashMap<>();

  /** Standings as they were kept; {@code kept} may be empty. */
  public Standings(Map<Subject, Standing> kept) {
    standings.putAll(kept);
  }

  /** Of something that has told nothing. */
  public Standings() {
    this(Map.of());
  }

  /** What was told of a subject; empty when nothing ever was. */
  public Optional<Standing> of(Subject subject) {
    return Optional.ofNullable(standings.get(subject));
  }

  /** What is to be kept: those that are not as they were. */
  public Map<Subject, Standing> changed() {
    return Map.copyOf(changed);
  }

  void put(Subject subject, Standing standing) {
    standings.put(subject, standing);
    changed.put(subject, standing);
  }

  /** The last alert that stands of an earlier period of the same series. */
  Optional<Standing> openBefore(Subject subject) {
    return earlier(subject).stream().findFirst().map(standings::get);
  }

  /** Takes note that a period has recovered: what stands of earlier ones keeps nothing quiet. */
  void rearmBefore(Subject recovered) {
    for (Subject earlier : earlier(recovered)) {
      Standing standing = standings.get(earlier);
      if (!standing.rearmed()) {
        put(earlier, standing.recovered());
      }
    }
  }

  private List<Subject> earlier(Subject subject) {
    return standings.entrySet().stream()
        .filter(told -> told.getValue().open())
        .map(Map.Entry::getKey)
        .filter(told -> told.isEarlierThan(subject))
        .sorted(Comparator.comparing(Subject::period).reversed())
        .toList();
  }
}
