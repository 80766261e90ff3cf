package dev.frontier.gateway.domain.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("One client")
class AdmissionRulesTest {

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "10.0.0.1, 10.0.0.1, true",
    "10.0.0.1, 10.0.0.2, false",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
    "::ffff:10.0.0.1, 10.0.0.1, true",
    "unknown, localhost, true",
  })
  @DisplayName("is an IPv4 address or an IPv6 network, and no name is ever looked up")
  void clientKey(String one, String other, boolean same) {
    ClientKey key = ClientKey.of(one);

    assertThat(key.equals(ClientKey.of(other))).isEqualTo(same);
  }

  @Test
  @DisplayName("without an address is still one client")
  void noAddress() {
    ClientKey key = ClientKey.of(null);

    assertThat(key).isEqualTo(ClientKey.of("unknown"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/api/series, API",
    "/sdmx/v2/data, API",
    "/health, API",
    "/login, SIGN_IN",
    "/auth/realms/frontier/protocol/openid-connect/token, SIGN_IN",
    "/auth/resources/x.css, ",
    "/assets/index.js, ",
    "/, ",
  })
  @DisplayName("draws on the budget of what it asks for")
  void rateClass(String path, RateClass expected) {
    Optional<RateClass> rateClass = RateClass.of(path);

    assertThat(rateClass).isEqualTo(Optional.ofNullable(expected));
  }
}
