package dev.frontier.ingestion.domain.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Whether a template that comes back still shows what is published and asks for what is asked for.
 *
 * <p>Figures are compared one by one and not by the latest vintage alone: of two publications at
 * once, the earlier vintage may become visible later.
 */
public sealed interface Freshness {

  /** It does. */
  record Fresh() implements Freshness {}

  /** The round asks for other figures, or for the same in other units. */
  record OtherQuestions() implements Freshness {}

  /** These figures were published, revised or withdrawn since; at least one. */
  record Changed(List<ChangedFigure> figures) implements Freshness {
    public Changed {
      figures = List.copyOf(figures);
    }
  }

  /**
   * Judges a stamp.
   *
   * @param asked what the round asks for now, in the form of {@link TemplateStamp#asked()}
   * @param published what is published now of all figures that a template made now would show
   */
  static Freshness of(TemplateStamp stamp, String asked, List<ShownFigure> published) {
    if (!stamp.asked().equals(asked)) {
      return new OtherQuestions();
    }
    Map<ShownFigure.Key, ShownFigure> shown = byKey(stamp.figures());
    Map<ShownFigure.Key, ShownFigure> now = byKey(published);
    Set<ShownFigure.Key> keys = new HashSet<>(shown.keySet());
    keys.addAll(now.keySet());
    List<ChangedFigure> changed = new ArrayList<>();
    for (ShownFigure.Key key : keys) {
      if (!sameVintage(shown.get(key), now.get(key))) {
        changed.add(new ChangedFigure(key, shown.get(key), now.get(key)));
      }
    }
    changed.sort(
        Comparator.comparing((ChangedFigure one) -> one.key().indicator())
            .thenComparing(one -> one.key().period()));
    return changed.isEmpty() ? new Fresh() : new Changed(changed);
  }

  private static boolean sameVintage(ShownFigure shown, ShownFigure now) {
    return shown != null && now != null && Objects.equals(shown.vintage(), now.vintage());
  }

  private static Map<ShownFigure.Key, ShownFigure> byKey(List<ShownFigure> figures) {
    Map<ShownFigure.Key, ShownFigure> byKey = new HashMap<>();
    figures.forEach(figure -> byKey.put(figure.key(), figure));
    return byKey;
  }
}
