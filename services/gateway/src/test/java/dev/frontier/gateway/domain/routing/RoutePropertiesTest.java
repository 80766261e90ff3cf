package dev.frontier.gateway.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoutePropertiesTest {

  @Property
  void aRouteCoversAPathWhoseSegmentsBeginWithItsOwn(
      @ForAll("prefixes") String prefix, @ForAll("paths") String path) {
    boolean covers = new Route(prefix, Part.INDICATOR, Route.Kind.API).covers(path);

    assertThat(covers).isEqualTo(coversSegmentBySegment(prefix, path));
  }

  private static boolean coversSegmentBySegment(String prefix, String path) {
    List<String> wanted = List.of(prefix.split("/", -1));
    List<String> found = List.of(path.split("/", -1));
    if (found.size() < wanted.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      boolean any = wanted.get(i).equals("*") && !found.get(i).isEmpty();
      if (!any && !wanted.get(i).equals(found.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Provide
  Arbitrary<String> prefixes() {
    return Arbitraries.of("a", "ab", "*", "*a", "b")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(segments -> "/" + String.join("/", segments));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of("a", "ab", "abc", "*", "b", "")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(segments -> "/" + String.join("/", segments));
  }
}
