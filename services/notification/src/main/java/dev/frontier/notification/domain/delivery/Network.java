package dev.frontier.notification.domain.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;

/**
 * A block of addresses, written like 10.0.0.0/8 or fc00::/7.
 *
 * @param base the first address, 4 or 16 bytes
 * @param bits how many leading bits an address shares with it
 */
record Network(InetAddress base, int bits) {
  Network {
    Objects.requireNonNull(base, "base");
    if (bits < 0 || bits > base.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException("no prefix length " + bits + " for " + base);
    }
  }

  /** Reads a block; the address must be a literal, so that nothing is looked up. */
  static Network of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(0, slash).matches("[0-9a-fA-F.:]+")) {
      throw new IllegalArgumentException("not a block of addresses: " + text);
    }
    try {
      return new Network(
          InetAddress.getByName(text.substring(0, slash)),
          Integer.parseInt(text.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not a block of addresses: " + text, e);
    }
  }

  /** Whether an address lies in the block; one of the other family never does. */
  boolean contains(InetAddress address) {
    byte[] mine = base.getAddress();
    byte[] theirs = address.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 1 << (7 - bit % 8);
      if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
