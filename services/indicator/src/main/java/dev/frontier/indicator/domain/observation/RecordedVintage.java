package dev.frontier.indicator.domain.observation;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A vintage with what the record knows of how it came.
 *
 * @param event id of the event that brought it
 * @param dataflow of its release
 * @param vintage never null
 */
public record RecordedVintage(UUID event, String dataflow, Observation vintage) {

  /**
   * The releases that brought these vintages, in the same order; those of regions or indicators
   * that the catalogue does not have are left out. A release is whole if its vintages are; what was
   * asked about them before they were published is not among it.
   *
   * @param vintages those of a release one after the other
   */
  public static List<Release> releases(List<RecordedVintage> vintages, Catalogue catalogue) {
    List<Release> releases = new ArrayList<>();
    int from = 0;
    while (from < vintages.size()) {
      int to = from + 1;
      while (to < vintages.size() && vintages.get(to).cameWith(vintages.get(from))) {
        to++;
      }
      Observation first = vintages.get(from).vintage();
      Indicator indicator = catalogue.indicator(first.indicator()).orElse(null);
      if (indicator != null && catalogue.region(first.region()).isPresent()) {
        releases.add(release(vintages.subList(from, to), indicator));
      }
      from = to;
    }
    return releases;
  }

  private boolean cameWith(RecordedVintage other) {
    return event.equals(other.event)
        && vintage.knownFrom().equals(other.vintage.knownFrom())
        && vintage.indicator().equals(other.vintage.indicator())
        && vintage.region().equals(other.vintage.region());
  }

  private static Release release(List<RecordedVintage> vintages, Indicator indicator) {
    RecordedVintage first = vintages.get(0);
    return new Release(
        first.event,
        first.dataflow,
        indicator.freq(),
        indicator.code(),
        first.vintage.region(),
        indicator.unit(),
        indicator.unitMult(),
        first.vintage.submission(),
        first.vintage.knownFrom(),
        vintages.stream().map(it -> item(it.vintage)).toList());
  }

  private static Release.Item item(Observation it) {
    return new Release.Item(it.period(), it.action(), it.value(), it.status(), it.note());
  }
}
