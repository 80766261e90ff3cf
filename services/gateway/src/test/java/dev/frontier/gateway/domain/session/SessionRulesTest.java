package dev.frontier.gateway.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionRulesTest {

  private static final OriginRule RULE = new OriginRule(Set.of("https://frontier.example"));

  @ParameterizedTest(name = "{0}, Origin {1}, Sec-Fetch-Site {2}, Referer {3}: {4}")
  @CsvSource({
    "GET, https://evil.example, cross-site, , true",
    "POST, https://frontier.example, same-origin, , true",
    "POST, https://frontier.example, , , true",
    "POST, https://frontier.example, cross-site, , false",
    "POST, https://frontier.example.evil, , , false",
    "POST, https://evil.example, , , false",
    "POST, null, , , false",
    "POST, , , , false",
    "POST, , same-origin, , false",
    "POST, , , https://frontier.example/inbox, true",
    "POST, , , https://frontier.example.evil/, false",
    "POST, , , not a url, false",
    "DELETE, https://frontier.example, same-site, , false",
    "PUT, http://frontier.example, , , false",
  })
  void aSessionChangesThingsFromOurPagesOnly(
      String method, String origin, String site, String referer, boolean allowed) {
    boolean allows = RULE.allows(method, origin, site, referer);

    assertThat(allows).isEqualTo(allowed);
  }

  @ParameterizedTest(name = "{0} leads to {1}")
  @CsvSource({
    "/measures?id=M01#x, /measures?id=M01#x",
    "/指标, /%E6%8C%87%E6%A0%87",
    "https://evil.example, /",
    "//evil.example, /",
    "/\\evil.example, /",
    "/a\\b, /",
    "/login?to=/login, /",
    "/logout, /",
    "javascript:alert(1), /",
    ", /",
  })
  void aReturnPathIsAPageOfOurs(String wish, String expected) {
    String path = ReturnPath.of(wish);

    assertThat(path).isEqualTo(expected);
  }

  @Property
  void noWishLeadsToAnotherHost(@ForAll("wishes") String wish) {
    String path = ReturnPath.of(wish);

    URI target = URI.create("https://frontier.example/").resolve(path);
    assertThat(target.getHost()).isEqualTo("frontier.example");
    assertThat(path).matches("/[\\x21-\\x7e]*");
  }

  @Provide
  Arbitrary<String> wishes() {
    return Arbitraries.of(
            "/", "\\", "evil.example", ":", "https", "@", "\r\n", "\t", "?", "#", "%2f", "中", ".")
        .list()
        .ofMaxSize(8)
        .map(pieces -> String.join("", pieces));
  }
}
