package dev.frontier.indicator.adapter.in.rest.sdmx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What both grammars have, thrown at random. */
final class WalkDice {

  static final List<String> FREQS = List.of("A", "Q", "M");
  private static final List<String> INDICATORS = WalkedFigures.INDICATORS;
  private static final List<String> REGIONS =
      List.of("CN-WA", "CN-WB", "CN-WC", "CN-WD", "GROUP-W", "NOWHERE");

  private final Random random;

  WalkDice(Random random) {
    this.random = random;
  }

  /** Once in so many throws. */
  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** One or more of these. */
  List<String> some(List<String> all) {
    List<String> some = new ArrayList<>(all);
    some.removeIf(it -> once(2));
    return some.isEmpty() ? List.of(any(all)) : some;
  }

  Random random() {
    return random;
  }

  /**
   * Codes of FREQ, INDICATOR and REGION; those of the indicator are always of the walked ones, so
   * that what other tests publish is not found.
   */
  List<Set<String>> codes() {
    List<Set<String>> codes = new ArrayList<>();
    codes.add(once(3) ? new LinkedHashSet<>(some(FREQS)) : Set.of());
    codes.add(new LinkedHashSet<>(once(2) ? INDICATORS : some(INDICATORS)));
    codes.add(once(3) ? Set.of() : new LinkedHashSet<>(some(REGIONS)));
    return codes;
  }

  Integer count() {
    return once(4) ? 1 + random.nextInt(3) : null;
  }

  /** The parameters in any order, behind a question mark if there are any. */
  String query(List<String> parameters) {
    Collections.shuffle(parameters, random);
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }

  /** Codes with what separates them, plain or escaped. */
  String joined(Iterable<String> codes, String plain, String escaped) {
    return String.join(once(2) ? plain : escaped, codes);
  }
}
