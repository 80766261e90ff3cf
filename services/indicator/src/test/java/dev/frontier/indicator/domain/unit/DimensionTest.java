package dev.frontier.indicator.domain.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DimensionTest {

  @Test
  void aDimensionIsWrittenInOneForm() {
    assertEquals("USD/PERSON", parsed("USD / PERSON").toString());
    assertEquals("KM^2", parsed("KM*KM").toString());
    assertEquals("1/PERSON", parsed("1/PERSON").toString());
    assertEquals("1", parsed("USD/USD").toString());
    assertEquals("A*B/C^2", parsed("B*A/C/C").toString());
  }

  @Test
  void aTextThatNamesNoneIsNone() {
    for (String text :
        List.of("", " ", "usd", "USD/", "/USD", "USD PERSON", "USD^0", "2", "A**B")) {
      assertEquals(Optional.empty(), Dimension.parse(text), text);
    }
    assertEquals(Optional.empty(), Dimension.parse(null));
    assertEquals(Optional.empty(), Dimension.parse("A*B*C*D*E*F*G*H*I"));
  }

  @Property(tries = 200)
  void whatIsWrittenIsReadAsTheSame(@ForAll @Size(3) List<@IntRange(min = -3, max = 3) Integer> p) {
    Dimension dimension = Dimension.ONE;
    for (int i = 0; i < p.size(); i++) {
      for (int times = Math.abs(p.get(i)); times > 0; times--) {
        Dimension of = Dimension.of("D" + i);
        dimension = p.get(i) > 0 ? dimension.times(of) : dimension.over(of);
      }
    }

    assertEquals(Optional.of(dimension), Dimension.parse(dimension.toString()));
    assertTrue(dimension.over(dimension).equals(Dimension.ONE));
  }

  private static Dimension parsed(String text) {
    return Dimension.parse(text).orElseThrow();
  }
}
