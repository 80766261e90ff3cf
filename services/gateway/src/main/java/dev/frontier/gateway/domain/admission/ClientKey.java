package dev.frontier.gateway.domain.admission;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Who counts as one client: an IPv4 address, or the /64 network of an IPv6 address, since one
 * household or office holds a whole /64 and could otherwise be 2^64 clients (RFC 6177).
 *
 * @param value key; equal for the same client
 */
public record ClientKey(String value) {

  private static final int NETWORK_BYTES = 8;
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+(%.*)?");

  /**
   * The client behind a remote address.
   *
   * @param address literal IP address; null or anything else becomes one common client
   */
  public static ClientKey of(String address) {
    if (address == null || !LITERAL.matcher(address).matches()) {
      return new ClientKey("unknown"); // never a name: that would ask DNS
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return new ClientKey(
          bytes.length > 4
              ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "::/64"
              : HexFormat.of().formatHex(bytes));
    } catch (UnknownHostException e) {
      return new ClientKey("unknown");
    }
  }
}
