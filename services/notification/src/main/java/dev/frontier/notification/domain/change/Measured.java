package dev.frontier.notification.domain.change;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a series a number says: as the indicator service gives it, or derived from its past. */
public sealed interface Measured permits Measure, DerivedMeasure {

  /** The name in alerts and the database. */
  String code();

  /** The one of a name; empty when there is none. */
  static Optional<Measured> of(String code) {
    return Stream.<Measured>concat(
            Arrays.stream(Measure.values()), Arrays.stream(DerivedMeasure.values()))
        .filter(measured -> measured.code().equals(code))
        .findFirst();
  }
}
