package dev.frontier.indicator.domain.change;

import dev.frontier.indicator.domain.derivation.Knowledge;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Release;
import java.util.List;

/**
 * What releases change, taken in one after the other on the ground of what was known before them.
 * It is the same for those that arrive and for those that are read from the record again, so that
 * what is told of the past cannot differ from what was told then. For one thread.
 */
public final class ChangeLog {

  private final ChangeDetection detection;
  private Knowledge known;

  /**
   * A log that begins here.
   *
   * @param known at least what {@link Reach#of} names for the releases that follow
   */
  public ChangeLog(ChangeDetection detection, Knowledge known) {
    this.detection = detection;
    this.known = known;
  }

  /**
   * Takes a release in. A vintage that is older than what is known of its observation enters the
   * history and changes nothing.
   *
   * @return what it changes, as of {@link ChangeDetection#changes}
   */
  public List<SeriesChanges> take(Release release) {
    List<Observation> news =
        release.vintages().stream().filter(known.known(release.indicator())::isNews).toList();
    Knowledge was = known;
    known = was.plus(news);
    return detection.changes(release, was, known, news);
  }
}
