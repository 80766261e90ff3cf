package dev.frontier.platform.messaging;

import java.util.Set;

/**
 * Which events a consumer has a use for, told from their record keys before anybody looks into
 * their data. Who needs a few of many events is spared taking the others apart, which for a
 * national load are hundreds of megabytes.
 */
@FunctionalInterface
public interface Interest {

  /** Whoever needs every event. */
  static Interest inAll() {
    return keys -> keys;
  }

  /**
   * The keys whose events are of use. Is called in the transaction in which these are then applied,
   * and again when that is tried again.
   *
   * @param keys the keys of a batch, each once; none is null
   * @return some of them
   */
  Set<String> among(Set<String> keys);
}
