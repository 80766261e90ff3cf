package dev.frontier.gateway.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

  @ParameterizedTest(name = "takes {0}")
  @ValueSource(
      strings = {
        "/",
        "/api/series",
        "/api/series/",
        "/api/a+b,c;d=e",
        "/api/%E4%B8%AD",
        "/api/a%2Fb",
        "/api/a%2Cb%2Bc",
        "/api/...",
        "/api/.well-known",
        "/api/a.b..c"
      })
  void takes(String raw) {
    Optional<RequestPath> path = RequestPath.parse(raw);

    assertThat(path).map(RequestPath::raw).contains(raw);
  }

  @ParameterizedTest(name = "refuses {0}")
  @ValueSource(
      strings = {
        "",
        "api",
        "*",
        "http://host/api",
        "//host",
        "/api//series",
        "/api/./x",
        "/api/..",
        "/api/%2e%2E/x",
        "/api/.%2e",
        "/api/..;x=1/y",
        "/api/%2",
        "/api/%zz",
        "/%68ealth",
        "/%6cogin",
        "/api/inbox/%73tream",
        "/%61pi/me",
        "/api/%41",
        "/api/%30",
        "/api/a%2Db",
        "/api/a%5Fb",
        "/api/a%7eb",
        "/api/%00",
        "/api/%0A",
        "/api/%7f",
        "/api\\x",
        "/api/%5cx",
        "/api/a b",
        "/api/中",
        "/api/#x"
      })
  void refuses(String raw) {
    Optional<RequestPath> path = RequestPath.parse(raw);

    assertThat(path).isEmpty();
  }

  @Property
  void whateverPassesStaysWhereItIs(@ForAll("paths") String raw) {
    Optional<RequestPath> path = RequestPath.parse(raw);

    path.ifPresent(
        accepted -> {
          // Neither a reader that resolves dots nor one that decodes first comes to another place.
          assertThat(URI.create(raw).normalize().getRawPath()).isEqualTo(raw);
          String decoded = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
          assertThat(decoded.chars()).noneMatch(c -> c < ' ' || c == '\\');
          assertThat(Arrays.stream(raw.split("/")))
              .noneMatch(
                  segment -> {
                    String name =
                        URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
                    return name.equals("..") || name.equals(".");
                  });
        });
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(
            "/", "a", "B", ".", "..", "%2e", "%2E", "%2f", "%5c", "%00", "%", "\\", ";", "+", " ",
            "%41", "api", "auth", "//")
        .list()
        .ofMaxSize(10)
        .map(pieces -> "/" + String.join("", pieces));
  }
}
