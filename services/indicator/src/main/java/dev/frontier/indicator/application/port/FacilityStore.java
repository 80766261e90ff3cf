package dev.frontier.indicator.application.port;

import dev.frontier.indicator.application.Actor;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import dev.frontier.indicator.domain.period.AsOf;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The register with its history. Nothing in it is ever overwritten. */
public interface FacilityStore {

  /** Lets the register stay as it is until this transaction ends. */
  void holdStill();

  /**
   * Lets no other transaction use or change the register until this one ends: of two changes at
   * once, neither would be judged with the other.
   *
   * @return the latest version of an entry, whether it is struck or not
   */
  Optional<FacilityVersion> takeForChange(String code);

  /** The entries as known at an instant, those struck left out, by kind and code. */
  List<FacilityVersion> known(AsOf asOf);

  /** The version of an entry that was known at an instant, if any was. */
  Optional<FacilityVersion> known(String code, AsOf asOf);

  /** Every version that is of one of these kinds, struck ones too, by code. */
  List<FacilityVersion> versions(Collection<String> kinds);

  /** Every version of an entry, the first one first. */
  List<FacilityVersion> history(String code);

  /**
   * Stores the next version; the one before it is known until then.
   *
   * @param by who made it, which is kept and never published
   */
  void add(FacilityVersion version, Actor by);
}
