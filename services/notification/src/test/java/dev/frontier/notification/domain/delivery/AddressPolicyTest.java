package dev.frontier.notification.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
  private static final AddressPolicy STRICT = new AddressPolicy(false, List.of());

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, address_loopback",
    "127.255.255.254, address_loopback",
    "::1, address_loopback",
    "10.0.0.1, address_private",
    "172.16.0.1, address_private",
    "172.31.255.255, address_private",
    "192.168.1.1, address_private",
    "100.64.0.1, address_private",
    "100.100.100.200, address_private",
    "fc00::1, address_private",
    "fd00:ec2::254, address_private",
    "fec0::1, address_private",
    "169.254.169.254, address_link_local",
    "fe80::1, address_link_local",
    "224.0.0.1, address_multicast",
    "ff02::1, address_multicast",
    "0.0.0.0, address_reserved",
    "0.1.2.3, address_reserved",
    "192.0.0.8, address_reserved",
    "192.0.2.1, address_reserved",
    "198.18.0.1, address_reserved",
    "198.51.100.1, address_reserved",
    "203.0.113.1, address_reserved",
    "240.0.0.1, address_reserved",
    "255.255.255.255, address_reserved",
    "::, address_reserved",
    "64:ff9b::7f00:1, address_reserved",
    "64:ff9b:1::1, address_reserved",
    "100::1, address_reserved",
    "2001:db8::1, address_reserved",
    "2001::1, address_reserved",
    "2002:7f00:1::1, address_reserved",
    "3fff::1, address_reserved",
    "::7f00:1, address_reserved",
    "::ffff:127.0.0.1, address_loopback",
    "::ffff:10.0.0.1, address_private"
  })
  void whatIsNotOfThePublicInternetIsRefused(String address, String reason) {
    InetAddress closed = address(address);

    Optional<String> refusal = STRICT.refusal(closed);

    assertThat(refusal).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "172.15.255.255",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "169.253.0.1",
        "11.0.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2400:3200::1",
        "2a00::1"
      })
  void publicAddressesAreOpen(String address) {
    InetAddress open = address(address);

    Optional<String> refusal = STRICT.refusal(open);

    assertThat(refusal).isEmpty();
  }

  @Test
  void loopbackAndNothingElseIsOpenedForTrials() {
    AddressPolicy trial = new AddressPolicy(true, List.of());

    Optional<String> refusal = trial.refusal(address("127.0.0.1"));

    assertThat(refusal).isEmpty();
    assertThat(trial.refusal(address("::1"))).isEmpty();
    assertThat(trial.refusal(address("10.0.0.1"))).contains("address_private");
    assertThat(trial.refusal(address("169.254.169.254"))).contains("address_link_local");
  }

  @Test
  void furtherBlocksAreRefused() {
    AddressPolicy policy = new AddressPolicy(false, List.of("8.8.0.0/16", "2400:3200::/32"));

    Optional<String> refusal = policy.refusal(address("8.8.4.4"));

    assertThat(refusal).contains("address_refused");
    assertThat(policy.refusal(address("2400:3200::1"))).contains("address_refused");
    assertThat(policy.refusal(address("8.9.0.1"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.0.0", "localhost/8", "8.8.0.0/33", "8.8.0.0/x", "/8"})
  void aBlockThatIsNoneIsRefused(String block) {
    assertThatThrownBy(() -> new AddressPolicy(false, List.of(block)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "LocalHost", "[::1]"})
  void aReceiverOnThisMachineIsATrialsWhereTrialsAreAllowed(String host) {
    AddressPolicy trials = new AddressPolicy(true, List.of());

    assertThat(trials.isTrial(host)).isTrue();
    assertThat(new AddressPolicy(false, List.of()).isTrial(host)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "127.0.0.1.example.org",
        "localhost.example.org",
        "10.0.0.1",
        "128.0.0.1"
      })
  void anotherReceiverIsNot(String host) {
    AddressPolicy trials = new AddressPolicy(true, List.of());

    assertThat(trials.isTrial(host)).isFalse();
  }
}
