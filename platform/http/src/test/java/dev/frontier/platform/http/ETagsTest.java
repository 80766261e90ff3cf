package dev.frontier.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.ws.rs.core.EntityTag;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Entity tags")
class ETagsTest {

  @ParameterizedTest(name = "{0} against 7: strong {1}, weak {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"7\" | true | true",
        "W/\"7\" | false | true",
        "\"6\", \"7\" | true | true",
        "\"6\",W/\"7\" | false | true",
        "* | true | true",
        "\"77\" | false | false",
        "7 | false | false",
        "\"6\" nonsense \"7\" | false | false",
      })
  @DisplayName("compare as RFC 9110 says")
  void comparison(String header, boolean strong, boolean weak) {
    EntityTag current = ETags.ofVersion(7);

    boolean strongMatch = ETags.matches(header, current, true);

    assertEquals(strong, strongMatch);
    assertEquals(weak, ETags.matches(header, current, false));
  }

  @Property
  void everyTagMatchesItsOwnText(@ForAll String part, @ForAll boolean weak) {
    EntityTag tag = weak ? ETags.weak(part) : ETags.strong(part);

    assertEquals(true, ETags.matches("\"a\", " + ETags.text(tag), tag, false));
  }

  @Test
  @DisplayName("differ when the same letters are cut into other parts")
  void partsAreKeptApart() {
    EntityTag first = ETags.strong("ab", "c");

    assertNotEquals(first, ETags.strong("a", "bc"));
  }
}
