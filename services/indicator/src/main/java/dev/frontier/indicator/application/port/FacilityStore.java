package dev.frontier.indicator.application.port;

import dev.frontier.indicator.application.Actor;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import dev.frontier.indicator.domain.period.AsOf;
import java.util.List;
import java.util.Optional;

/** The register with its history. Nothing in it is ever overwritten. */
public interface FacilityStore {

  /**
   * Lets no other transaction change an entry until this one ends, whether it is there or not.
   *
   * @return its latest version
   */
  Optional<FacilityVersion> takeForChange(String code);

  /** The entries as known at an instant, those struck left out, by kind and code. */
  List<FacilityVersion> known(AsOf asOf);

  /** The version of an entry that was known at an instant, if any was. */
  Optional<FacilityVersion> known(String code, AsOf asOf);

  /** Every version of an entry, the first one first. */
  List<FacilityVersion> history(String code);

  /**
   * Stores the next version; the one before it is known until then.
   *
   * @param by who made it, which is kept and never published
   */
  void add(FacilityVersion version, Actor by);
}
