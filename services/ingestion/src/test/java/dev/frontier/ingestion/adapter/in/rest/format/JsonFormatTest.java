package dev.frontier.ingestion.adapter.in.rest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.application.Filing;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {
  private final ObjectMapper mapper = new ObjectMapper();

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

    Filing filing = Readers.read(json.getBytes(StandardCharsets.UTF_8), BodyType.JSON);

    assertEquals(number.toPlainString(), filing.rows().get(0).value());
  }

  @Test
  void readsNoFurtherThanTheFirstRowTooMany() {
    String json = "{\"rows\":[" + "{},".repeat(101) + "broken";

    assertEquals(ProblemType.TOO_MANY_ROWS, refused(json));
  }

  @Test
  void keepsTheFirstThousandUnknownFieldsAndCountsTheRest() {
    String json =
        "{\"rows\":[{"
            + IntStream.range(0, 5000)
                .mapToObj(i -> "\"x" + i + "\":1")
                .collect(Collectors.joining(","))
            + "}]}";

    Filing filing = Readers.read(json.getBytes(StandardCharsets.UTF_8), BodyType.JSON);

    assertEquals(1000, filing.unreadable().size());
    assertEquals(5000, filing.unreadableCount());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"x\":[", "{\"rows\":[{\"note\":["})
  void readsABodyOfBracketsInLittleMoreThanItsSize(String before) {
    byte[] body = (before + "[],".repeat(1_300_000)).getBytes(StandardCharsets.UTF_8);

    long bytes =
        Allocation.of(
            () -> assertThrows(ProblemException.class, () -> Readers.read(body, BodyType.JSON)));

    assertTrue(bytes < 16_000_000, bytes + " bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rows\":[{\"value\":1,\"value\":2}]}",
        "{\"reason\":\"a\",\"reason\":\"b\",\"rows\":[{}]}"
      })
  void doesNotChooseBetweenTwoOfAName(String json) {
    assertEquals(ProblemType.MALFORMED_JSON, refused(json));
  }

  private ProblemType refused(String json) {
    return assertThrows(
            ProblemException.class,
            () -> Readers.read(json.getBytes(StandardCharsets.UTF_8), BodyType.JSON))
        .problem()
        .type();
  }

  private void answer(byte[] body) {
    try {
      Filing filing = Readers.read(body, BodyType.JSON);
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
