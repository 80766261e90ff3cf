package dev.frontier.notification.domain.judge;

import dev.frontier.notification.domain.change.SeriesKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What one subscription has told, by subject; changes as judging goes on. */
public final class Standings {
  /** By series, so that what was told of one is found without a look at the others. */
  private final Map<SeriesKey, NavigableMap<String, Standing>> standings = new HashMap<>();

  private final Map<Subject, Standing> changed = new LinkedHashMap<>();

  /** Standings as they were kept; {@code kept} may be empty. */
  public Standings(Map<Subject, Standing> kept) {
    kept.forEach(this::set);
  }

  /** Of something that has told nothing. */
  public Standings() {
    this(Map.of());
  }

  /** What was told of a subject; empty when nothing ever was. */
  public Optional<Standing> of(Subject subject) {
    return Optional.ofNullable(series(subject).get(subject.period()));
  }

  /** What is to be kept: those that are not as they were. */
  public Map<Subject, Standing> changed() {
    return Map.copyOf(changed);
  }

  void put(Subject subject, Standing standing) {
    set(subject, standing);
    changed.put(subject, standing);
  }

  /** The last alert that stands of an earlier period of the same series. */
  Optional<Standing> openBefore(Subject subject) {
    return earlier(subject).values().stream().filter(Standing::open).findFirst();
  }

  /** Takes note that a period has recovered: what stands of earlier ones keeps nothing quiet. */
  void rearmBefore(Subject recovered) {
    // A copy: it is written to on the way.
    for (Map.Entry<String, Standing> earlier : List.copyOf(earlier(recovered).entrySet())) {
      Standing standing = earlier.getValue();
      if (standing.open() && !standing.rearmed()) {
        put(
            new Subject(recovered.indicator(), recovered.region(), earlier.getKey()),
            standing.recovered());
      }
    }
  }

  /** Latest first. Periods of one series have one form, in which text is in the order of time. */
  private NavigableMap<String, Standing> earlier(Subject subject) {
    return series(subject).headMap(subject.period(), false).descendingMap();
  }

  private NavigableMap<String, Standing> series(Subject subject) {
    return standings.getOrDefault(key(subject), Collections.emptyNavigableMap());
  }

  private void set(Subject subject, Standing standing) {
    standings.computeIfAbsent(key(subject), s -> new TreeMap<>()).put(subject.period(), standing);
  }

  private static SeriesKey key(Subject subject) {
    return new SeriesKey(subject.indicator(), subject.region());
  }
}
