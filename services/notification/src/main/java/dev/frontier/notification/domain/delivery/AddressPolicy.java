package dev.frontier.notification.domain.delivery;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which addresses a webhook may be sent to: those of the public internet and no others, so that
 * nobody makes this service call the machines beside it. The blocks are those that the IANA
 * special-purpose address registries (RFC 6890 and its additions) do not call globally reachable,
 * and those that carry an IPv4 address inside, through which the same would be reached in disguise.
 */
public final class AddressPolicy {
  private static final Map<String, List<Network>> CLOSED = new LinkedHashMap<>();

  private static final List<Network> LOOPBACK = blocks("127.0.0.0/8", "::1/128");

  /** Where IPv6 hands out addresses that are reachable from everywhere. */
  private static final List<Network> OPEN_V6 = blocks("2000::/3");

  static {
    CLOSED.put("address_loopback", LOOPBACK);
    // 100.64/10 is shared among carriers and also where one large cloud keeps its metadata service.
    CLOSED.put(
        "address_private",
        blocks(
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "100.64.0.0/10",
            "fc00::/7",
            "fec0::/10"));
    // 169.254.169.254 is the metadata service of most clouds.
    CLOSED.put("address_link_local", blocks("169.254.0.0/16", "fe80::/10"));
    CLOSED.put("address_multicast", blocks("224.0.0.0/4", "ff00::/8"));
    CLOSED.put(
        "address_reserved",
        blocks(
            "0.0.0.0/8",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "240.0.0.0/4",
            "::/128",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20"));
  }

  private final boolean allowLoopback;
  private final List<Network> alsoRefused;

  /**
   * A policy.
   *
   * @param allowLoopback whether this machine itself may be called, for trials
   * @param alsoRefused further blocks, such as the cluster's own
   */
  public AddressPolicy(boolean allowLoopback, List<String> alsoRefused) {
    this.allowLoopback = allowLoopback;
    this.alsoRefused = alsoRefused.stream().map(Network::of).toList();
  }

  /** Whether this machine itself may be called. */
  public boolean allowsLoopback() {
    return allowLoopback;
  }

  /**
   * Whether a receiver is on this machine, and this machine may be called: said by its name or its
   * address, nothing is looked up.
   *
   * @param host as it stands in a URL
   */
  public boolean isTrial(String host) {
    return allowLoopback
        && (host.equalsIgnoreCase("localhost")
            || host.equals("[::1]")
            || host.matches("127(\\.[0-9]{1,3}){3}"));
  }

  /**
   * Why an address is not called, or empty when it may be. An IPv4 address inside IPv6 counts as
   * itself.
   */
  public Optional<String> refusal(InetAddress address) {
    if (allowLoopback && within(LOOPBACK, address)) {
      return Optional.empty();
    }
    for (Map.Entry<String, List<Network>> closed : CLOSED.entrySet()) {
      if (within(closed.getValue(), address)) {
        return Optional.of(closed.getKey());
      }
    }
    if (address.getAddress().length == 16 && !within(OPEN_V6, address)) {
      return Optional.of("address_reserved");
    }
    return within(alsoRefused, address) ? Optional.of("address_refused") : Optional.empty();
  }

  private static boolean within(List<Network> blocks, InetAddress address) {
    return blocks.stream().anyMatch(b -> b.contains(address));
  }

  private static List<Network> blocks(String... texts) {
    return List.of(texts).stream().map(Network::of).toList();
  }
}
