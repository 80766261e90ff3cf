package dev.frontier.notification.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class AddressPolicyPropertiesTest {
  private static final AddressPolicy STRICT = new AddressPolicy(false, List.of());

  @Property
  void anIpv4AddressInsideIpv6IsJudgedAsItself(@ForAll @Size(4) byte[] v4) {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    System.arraycopy(v4, 0, mapped, 12, 4);

    Optional<String> refusal = STRICT.refusal(address(mapped));

    assertThat(refusal).isEqualTo(STRICT.refusal(address(v4)));
  }

  @Property
  void whateverJavaCallsLocalIsRefused(@ForAll @Size(4) byte[] v4) {
    InetAddress address = address(v4);

    Optional<String> refusal = STRICT.refusal(address);

    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      assertThat(refusal).isPresent();
    }
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
