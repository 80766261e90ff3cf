package dev.frontier.indicator.adapter.in.rest.sdmx;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.adapter.in.rest.sdmx.StructureQuestions.Asked;
import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks what both grammars let be asked of structures: what comes, and what of it in full, must be
 * what a table of references written out by hand says, and nothing may refer to what is not there.
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SdmxStructureGrammarTest {

  private static final int QUESTIONS = 250;
  private static final List<String> FORMATS_1 =
      List.of("*/*", "application/vnd.sdmx.structure+json;version=1.0.0", "application/xml");
  private static final List<String> FORMATS_2 =
      List.of("*/*", "application/vnd.sdmx.structure+xml;version=3.0.0", "application/json");

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;

  @BeforeEach
  void figures() {
    WalkedFigures.publish(put, receive);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whateverIsAllowedGivesTheStructuresThatTheModelSays(boolean sdmx3) {
    Random random = new Random(211);
    StructureQuestions questions = new StructureQuestions(sdmx3, random);
    WalkedStructures model = new WalkedStructures(sdmx3);
    List<String> formats = sdmx3 ? FORMATS_2 : FORMATS_1;
    List<String> wrong = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      Asked question = questions.any();
      String format = formats.get(random.nextInt(formats.size()));
      Set<String> expected =
          model.answer(question.asked(), question.references(), question.detail());

      Response answer = ask(question.address(), format);

      String right = expected.isEmpty() ? sdmx3 && !question.explicit() ? "204" : "404" : "";
      String said =
          answer.statusCode() == 200
              ? difference(expected, StructuresReader.read(answer), question)
              : Integer.toString(answer.statusCode());
      if (!said.equals(right)) {
        wrong.add(question.address() + " " + format + "\n  " + said + " not " + right);
      }
      found += expected.isEmpty() ? 0 : 1;
    }
    assertEquals("", String.join("\n", wrong), wrong.size() + " of " + QUESTIONS);
    assertTrue(found > QUESTIONS / 4, "too few questions have an answer: " + found);
  }

  /** Empty if it is as it must be. */
  private static String difference(Set<String> expected, StructuresReader said, Asked question) {
    if (!said.structures().equals(expected)) {
      return said.structures() + " are not " + expected;
    }
    boolean whole =
        Set.of("descendants", "all").contains(question.references())
            && Set.of("full", "raw", "referencepartial").contains(question.detail());
    return whole && !said.unresolved().isEmpty() ? "leads nowhere: " + said.unresolved() : "";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/sdmx/v1/codelist/SDMX/CL_FREQ/latest/A CL_FREQ A",
        "/sdmx/v1/codelist/SDMX/CL_FREQ/2.0/A+M+ZZ CL_FREQ A,M",
        "/sdmx/v1/codelist/all/CL_INDICATOR/all/WALK_YEARS CL_INDICATOR WALK_YEARS",
        "/sdmx/v1/conceptscheme/FRONTIER/all/latest/FREQ%2BREGION CS_BORDER_OPENNESS FREQ,REGION",
        "/sdmx/v1/agencyscheme/SDMX/AGENCIES/1.0/FRONTIER AGENCIES FRONTIER",
        "/sdmx/v2/structure/codelist/SDMX/CL_FREQ/~/A CL_FREQ A",
        "/sdmx/v2/structure/codelist/SDMX/CL_FREQ/2.0/A,M,ZZ CL_FREQ A,M",
        "/sdmx/v2/structure/codelist/*/CL_REGION/*/CN-WA,GROUP-W CL_REGION CN-WA,GROUP-W",
        "/sdmx/v2/structure/conceptscheme/*/*/*/FREQ%2CREGION CS_BORDER_OPENNESS FREQ,REGION",
        "/sdmx/v2/structure/agencyscheme/*/AGENCIES/+/SDMX AGENCIES SDMX",
      })
  void itemsAskedForComeAloneInAPartOfTheirList(String path, String list, String items) {
    for (String format : path.startsWith("/sdmx/v1") ? FORMATS_1 : FORMATS_2) {
      StructuresReader said = StructuresReader.read(ask(path, format));

      assertEquals(Set.of(items.split(",")), said.items(list), format);
      assertTrue(said.partial(list), format);
      assertEquals(1, said.structures().size(), format);
      assertEquals(Set.of(), said.unresolved(), format);
    }
  }

  @Test
  void bothFormatsOfAVersionHoldTheSameItems() {
    for (String base : List.of("/sdmx/v1/structure", "/sdmx/v2/structure")) {
      List<String> formats = base.contains("v1") ? FORMATS_1 : FORMATS_2;

      StructuresReader one = StructuresReader.read(ask(base, formats.get(0)));
      StructuresReader other = StructuresReader.read(ask(base, formats.get(1)));

      assertEquals(one.structures(), other.structures());
      for (WalkedStructures.Structure list : WalkedStructures.CODELISTS) {
        assertEquals(one.items(list.id()), other.items(list.id()), list.id());
        assertTrue(!one.items(list.id()).isEmpty(), list.id());
      }
      assertTrue(one.items("CL_INDICATOR").containsAll(WalkedFigures.INDICATORS));
      assertTrue(one.items("CL_REGION").containsAll(WalkedFigures.MEMBERS));
    }
  }

  private static Response ask(String path, String accept) {
    return given().urlEncodingEnabled(false).header("Accept", accept).get(path).andReturn();
  }
}
