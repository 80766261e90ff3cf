package dev.frontier.gateway.domain.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The header policy")
class HeaderPolicyTest {

  @Test
  @DisplayName("removes what a client could forge, in any spelling, and what Connection names")
  void removed() {
    List<String> names =
        List.of(
            "X-FORWARDED-FOO",
            "x_real_ip",
            "Forwarded",
            "Accept",
            "X-Mine",
            "Transfer-Encoding",
            "Authorization");

    Set<String> removed = RequestHeaderPolicy.removed(names, List.of("close, X-Mine"));

    assertThat(removed)
        .containsExactlyInAnyOrder(
            "x-forwarded-foo", "x_real_ip", "forwarded", "x-mine", "transfer-encoding");
  }

  @Test
  @DisplayName("does not let Connection remove what decides whose or how long a message is")
  void notNominable() {
    List<String> names = List.of("Authorization", "Content-Length", "Host", "X-Mine");
    List<String> connection = List.of("Authorization, Content-Length, Host", "X-Mine");

    Set<String> removed = RequestHeaderPolicy.removed(names, connection);

    assertThat(removed).containsExactly("x-mine");
  }

  @Test
  @DisplayName("promises https for a year only over https")
  void hsts() {
    Map<String, String> plain = ResponseHeaderPolicy.security(false, false);

    assertThat(plain).doesNotContainKey("Strict-Transport-Security");
    assertThat(ResponseHeaderPolicy.security(false, true))
        .containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }

  @Test
  @DisplayName("leaves the identity provider's pages their own policy")
  void signIn() {
    Map<String, String> headers = ResponseHeaderPolicy.security(true, false);

    assertThat(headers).containsOnlyKeys("X-Content-Type-Options");
  }

  @ParameterizedTest(name = "{0}, {1}, {2}, {3} bytes: {4}")
  @CsvSource({
    "application/json, , , 5000, true",
    "application/json;charset=UTF-8, , W/\"1\", -1, true",
    "application/json, , \"1\", 5000, false",
    "application/json, gzip, , 5000, false",
    "application/json, , , 200, false",
    "text/event-stream, , , -1, false",
    "image/png, , , 5000, false",
    "application/vnd.sdmx.data+json;version=2.0, , , 5000, true",
    ", , , 5000, false",
  })
  @DisplayName("compresses what gains from it and promises nothing else")
  void compression(String type, String encoding, String etag, long length, boolean expected) {
    boolean worthwhile = Compression.worthwhile(type, encoding, etag, length);

    assertThat(worthwhile).isEqualTo(expected);
  }
}
