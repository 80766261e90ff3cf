package dev.frontier.gateway.domain.admission;

/**
 * How much one client may send: {@code burst} requests at once, refilled evenly by {@code
 * perSecond}.
 *
 * @param burst requests, at least 1
 * @param perSecond requests a second, at least 1
 */
public record Budget(long burst, long perSecond) {

  public Budget {
    if (burst < 1 || perSecond < 1) {
      throw new IllegalArgumentException("A budget lets at least one request pass");
    }
  }
}
