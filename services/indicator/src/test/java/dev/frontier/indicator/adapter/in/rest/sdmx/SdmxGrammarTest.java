package dev.frontier.indicator.adapter.in.rest.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.adapter.in.rest.sdmx.WalkedQuestion.Asked;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Walks what both grammars let be asked of data: questions are made at random from all that they
 * allow and must be answered, in whatever format, as a model says that works from the list of what
 * was published.
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SdmxGrammarTest {

  private static final int QUESTIONS = 300;

  private final WalkedModel model = new WalkedModel(WalkedFigures.log());

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;

  @BeforeEach
  void figures() {
    WalkedFigures.publish(put, receive);
  }

  @Test
  void whateverVersion1AllowsIsAnsweredAsTheModelSays() {
    Random random = new Random(20171);
    walk(new Version1Questions(random)::data, WalkedFormats.DATA_1, random, 404);
  }

  @Test
  void whateverVersion2AllowsIsAnsweredAsTheModelSays() {
    Random random = new Random(20172);
    walk(new Version2Questions(random)::data, WalkedFormats.DATA_2, random, 204);
  }

  private void walk(
      Supplier<Asked> questions, List<WalkedFormats> formats, Random random, int nothing) {
    List<String> wrong = new ArrayList<>();
    Set<String> actions = new TreeSet<>();
    int found = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      Asked question = questions.get();
      WalkedFormats format = formats.get(random.nextInt(formats.size()));
      Set<Map<String, String>> expected = model.answer(question.means(), format.table());
      boolean refused = format.series() && !question.means().packaging().equals("TIME_PERIOD");

      Response answer = format.ask(question.address());

      String said =
          answer.statusCode() != 200
              ? Integer.toString(answer.statusCode())
              : answer.contentType().startsWith(format.answered())
                  ? difference(expected, SdmxReader.sets(answer))
                  : answer.contentType();
      String right = refused ? "400" : expected.isEmpty() ? Integer.toString(nothing) : "";
      if (!said.equals(right)) {
        wrong.add(question.address() + " " + format.accept() + "\n  " + said + " not " + right);
      }
      found += expected.isEmpty() || refused ? 0 : 1;
      expected.forEach(row -> actions.add(row.get("ACTION")));
    }
    assertEquals("", String.join("\n", wrong), wrong.size() + " of " + QUESTIONS);
    assertTrue(found > QUESTIONS / 2, "too few questions have an answer: " + found);
    assertEquals(Set.of("Information", "Replace", "Delete"), actions);
  }

  /** Empty if they are the same. */
  private static String difference(
      Set<Map<String, String>> expected, Set<Map<String, String>> said) {
    List<Map<String, String>> more = said.stream().filter(it -> !expected.contains(it)).toList();
    Set<Map<String, String>> read = Set.copyOf(said);
    List<Map<String, String>> less = expected.stream().filter(it -> !read.contains(it)).toList();
    return more.isEmpty() && less.isEmpty()
        ? ""
        : "of %d too many are %s, too few are %s".formatted(expected.size(), more, less);
  }
}
