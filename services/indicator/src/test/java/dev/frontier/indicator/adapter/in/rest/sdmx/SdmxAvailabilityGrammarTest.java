package dev.frontier.indicator.adapter.in.rest.sdmx;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.adapter.in.rest.sdmx.WalkedQuestion.Asked;
import dev.frontier.indicator.adapter.in.rest.sdmx.WalkedStructures.Structure;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks what both grammars let be asked of what there is: the constraint must be what the
 * observations say that a model finds, and the lists that come along hold what it uses.
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SdmxAvailabilityGrammarTest {

  private static final int QUESTIONS = 120;
  private static final List<String> FORMATS =
      List.of(
          "application/vnd.sdmx.structure+xml;version=2.1",
          "application/vnd.sdmx.structure+json;version=1.0.0",
          "application/vnd.sdmx.structure+xml;version=3.0.0",
          "application/vnd.sdmx.structure+json;version=2.0.0");

  private final WalkedModel model = new WalkedModel(WalkedFigures.log());

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;

  @BeforeEach
  void figures() {
    WalkedFigures.publish(put, receive);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theConstraintIsWhatTheObservationsSay(boolean sdmx3) {
    Random random = new Random(17);
    WalkDice dice = new WalkDice(random);
    Version1Questions one = new Version1Questions(random);
    Version2Questions two = new Version2Questions(random);
    List<String> wrong = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      Asked question = sdmx3 ? two.availability() : one.availability();
      // Opened, a key without regions would find what other tests have published.
      boolean selectable =
          dice.once(3) && question.means().keys().stream().noneMatch(key -> key.get(2).isEmpty());
      List<String> components =
          dice.once(3) ? dice.some(WalkedQuestion.DIMENSIONS) : WalkedQuestion.DIMENSIONS;
      String references = dice.any(List.of("none", "none", "codelist", "datastructure", "all"));
      String narrowed = address(question.address(), components, sdmx3);
      boolean narrow = !narrowed.equals(question.address());
      String address =
          (narrowed + "&references=" + references + (selectable ? "&mode=available" : ""))
              .replace("?&", "?");
      Map<String, String> expected = expected(question.means(), selectable);
      Map<String, String> shown = new TreeMap<>(expected);
      shown
          .keySet()
          .removeIf(
              it -> narrow && WalkedQuestion.DIMENSIONS.contains(it) && !components.contains(it));

      Response answer = ask(address, FORMATS.get(random.nextInt(2) + (sdmx3 ? 2 : 0)));

      String right = expected.isEmpty() ? sdmx3 ? "204" : "404" : "" + shown;
      String said =
          answer.statusCode() == 200
              ? "" + ConstraintReader.read(answer)
              : Integer.toString(answer.statusCode());
      if (said.equals(right) && answer.statusCode() == 200) {
        right = "" + along(references, expected);
        said = "" + said(StructuresReader.read(answer));
        found++;
      }
      if (!said.equals(right)) {
        wrong.add(address + "\n  " + said + "\n  not " + right);
      }
    }
    assertEquals("", String.join("\n", wrong), wrong.size() + " of " + QUESTIONS);
    assertTrue(found > QUESTIONS / 4, "too few questions have an answer: " + found);
  }

  /** With the components, where the path is long enough to have them. */
  private static String address(String address, List<String> components, boolean sdmx3) {
    String[] parts = address.split("\\?", 2);
    if (components.size() == WalkedQuestion.DIMENSIONS.size()) {
      return address;
    }
    if (!sdmx3) {
      return parts[0] + "/all/" + String.join("+", components) + "?" + parts[1];
    }
    return parts[0].split("/", -1).length == 9
        ? parts[0] + "/" + String.join(",", components) + "?" + parts[1]
        : address;
  }

  private Map<String, String> expected(WalkedQuestion question, boolean selectable) {
    List<Map<String, String>> exact = model.observations(question);
    Map<String, String> expected = new TreeMap<>();
    for (String dimension : WalkedQuestion.DIMENSIONS) {
      List<Map<String, String>> rows =
          selectable ? model.observations(question.without(dimension)) : exact;
      if (rows.isEmpty()) {
        continue;
      }
      expected.put(
          dimension,
          dimension.equals("TIME_PERIOD")
              ? ends(rows)
              : rows.stream()
                  .map(row -> row.get(dimension))
                  .collect(Collectors.toCollection(TreeSet::new))
                  .toString());
    }
    if (!expected.isEmpty()) {
      expected.put("observations", Integer.toString(exact.size()));
      long series =
          exact.stream()
              .map(row -> row.get("INDICATOR") + " " + row.get("REGION"))
              .distinct()
              .count();
      expected.put("series", Long.toString(series));
    }
    return expected;
  }

  private static String ends(List<Map<String, String>> rows) {
    List<TimeText> times =
        rows.stream().map(row -> TimeText.ofPeriod(row.get("TIME_PERIOD"))).toList();
    LocalDate first =
        times.stream().map(TimeText::first).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last =
        times.stream().map(TimeText::last).max(Comparator.naturalOrder()).orElseThrow();
    return first + " " + last;
  }

  /** What goes along, and of the lists of dimensions only the codes that there are. */
  private static Map<String, String> along(String references, Map<String, String> constraint) {
    Set<Structure> along =
        new WalkedStructures(false).along(Set.of(WalkedStructures.CONSTRAINT), references);
    Map<String, String> all = new TreeMap<>();
    all.put(WalkedStructures.CONSTRAINT.toString(), "");
    for (Structure structure : along) {
      String dimension = structure.id().replace("CL_", "");
      all.put(
          structure.toString(),
          structure.kind().equals("codelist") && WalkedQuestion.DIMENSIONS.contains(dimension)
              ? constraint.getOrDefault(dimension, "[]")
              : "");
    }
    return all;
  }

  private static Map<String, String> said(StructuresReader reader) {
    Map<String, String> all = new TreeMap<>();
    for (String structure : reader.structures()) {
      boolean dimension = structure.matches(".*:CL_(FREQ|INDICATOR|REGION)\\(.*");
      String id = structure.replaceAll(".*:(\\w+)\\(.*", "$1");
      all.put(structure, dimension ? new TreeSet<>(reader.items(id)).toString() : "");
    }
    return all;
  }

  private static Response ask(String path, String accept) {
    return given().urlEncodingEnabled(false).header("Accept", accept).get(path).andReturn();
  }
}
