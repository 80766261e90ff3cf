package dev.frontier.local.audit;

import java.util.List;

/**
 * What was found in an export.
 *
 * @param entries how many lines stand for entries
 * @param first the number that it had to begin with
 * @param last the highest number in it; {@code first - 1} when there is none
 * @param hash of that one; null when it could not be read
 * @param findings the first of them, in the order of the numbers
 * @param found how many there are
 */
public record Verdict(
    long entries, long first, long last, String hash, List<Finding> findings, long found) {

  /**
   * @return whether everything is as it was written
   */
  public boolean whole() {
    return found == 0;
  }
}
