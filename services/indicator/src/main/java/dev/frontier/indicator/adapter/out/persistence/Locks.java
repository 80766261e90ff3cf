package dev.frontier.indicator.adapter.out.persistence;

/**
 * First keys of the advisory locks of this service. Advisory, since what is locked has no row of
 * its own: a version of a catalogue entry is replaced by another row, and an observation may not be
 * there yet. All end with the transaction, so none outlives a replica.
 */
final class Locks {

  /**
   * On the catalogue, second key 0: shared by whoever relies on it, alone for whoever changes it.
   */
  static final int CATALOGUE = 0x494E_0001;

  /**
   * On an indicator, second key the hash of its code; two indicators of one hash merely wait for
   * each other.
   */
  static final int INDICATOR = 0x494E_0002;

  /**
   * On a claim, second key the hash of its id, which need not be there yet; two claims of one hash
   * merely wait for each other.
   */
  static final int CLAIM = 0x494E_0005;

  /**
   * On the register of facilities, second key 0: shared by whoever counts on it, alone for whoever
   * changes it.
   */
  static final int FACILITY = 0x494E_0004;

  private Locks() {}
}
