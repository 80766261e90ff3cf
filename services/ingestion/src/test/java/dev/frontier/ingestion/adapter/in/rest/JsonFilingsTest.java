package dev.frontier.ingestion.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.application.Filing;
import dev.frontier.platform.http.ProblemException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class JsonFilingsTest {
  private final ObjectMapper mapper = new ObjectMapper();
  private final JsonFilings filings = new JsonFilings(mapper, new TestLimits());

  @Property(tries = 5000)
  void anyBytesAreAFilingOrAProblem(@ForAll @Size(max = 200) byte[] body) {
    answer(body);
  }

  @Property(tries = 5000)
  void anyJsonIsAFilingOrAProblem(@ForAll("json") Object value) throws JsonProcessingException {
    answer(mapper.writeValueAsBytes(value));
  }

  @Property
  void anyNumberKeepsEachOfItsDigits(
      @ForAll BigInteger unscaled, @ForAll @IntRange(min = 0, max = 30) int scale) {
    BigDecimal number = new BigDecimal(unscaled, scale);
    String json = "{\"rows\":[{\"value\":" + number.toPlainString() + "}]}";

    Filing filing = filings.read(json.getBytes(StandardCharsets.UTF_8));

    assertEquals(number.toPlainString(), filing.rows().get(0).value());
  }

  private void answer(byte[] body) {
    try {
      Filing filing = filings.read(body);
      assertTrue(filing.rows().size() + filing.unreadable().size() > 0);
    } catch (ProblemException problem) {
      assertTrue(problem.problem().type().status() < 500);
    }
  }

  @Provide
  Arbitrary<Object> json() {
    return Arbitraries.oneOf(value(3), filing());
  }

  private Arbitrary<Object> filing() {
    return value(1).list().ofMaxSize(5).map(rows -> Map.<String, Object>of("rows", rows));
  }

  private Arbitrary<Object> value(int depth) {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(10).map(text -> (Object) text),
            Arbitraries.bigDecimals().map(number -> (Object) number),
            Arbitraries.of(true, false).map(flag -> (Object) flag),
            Arbitraries.just(null));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> names =
        Arbitraries.of(
            "rows", "reason", "region", "indicator", "period", "value", "obs_status", "note", "x");
    Arbitrary<Object> object =
        Arbitraries.maps(names, value(depth - 1)).ofMaxSize(6).map(LinkedHashMap::new);
    Arbitrary<Object> array = value(depth - 1).list().ofMaxSize(3).map(List.class::cast);
    return Arbitraries.oneOf(leaf, object, array);
  }
}
