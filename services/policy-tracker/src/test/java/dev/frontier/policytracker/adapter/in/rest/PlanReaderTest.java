package dev.frontier.policytracker.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.policytracker.config.PlanConfig;
import dev.frontier.policytracker.domain.plan.Plan;
import dev.frontier.policytracker.domain.plan.PlanDraft;
import dev.frontier.policytracker.domain.plan.PlanRules;
import dev.frontier.policytracker.domain.plan.Plans;
import dev.frontier.policytracker.support.Situation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlanReaderTest {

  private final PlanReader reader =
      new PlanReader(
          new PlanConfig() {
            @Override
            public int maxBytes() {
              return 1_000_000;
            }

            @Override
            public int maxDepth() {
              return 20;
            }
          });

  @Test
  void thePapersPlanKeepsTheRules() throws MismatchedInputException {
    Plan plan = reader.read(Situation.paper().getBytes(StandardCharsets.UTF_8)).plan();

    assertEquals(List.of(), PlanRules.check(plan));
    assertEquals(54, plan.measures().size());
  }

  @Provide
  Arbitrary<Plan> plans() {
    return Plans.any();
  }

  @Property(tries = 200)
  void aPlanWrittenAsYamlAndReadBackIsTheSamePlan(@ForAll("plans") Plan plan)
      throws MismatchedInputException {
    PlanDraft read = reader.read(new PlanWriter().write(plan));

    assertEquals(PlanDraft.whole(plan), read);
  }

  @Provide
  Arbitrary<String> nearlyPlans() {
    // Pieces that mean something in YAML or in a plan, in any order.
    return Arbitraries.of(
            "ministries:",
            "obstacles:",
            "recommendations:",
            "items:",
            "measures:",
            "id:",
            "zh:",
            "lead:",
            "support:",
            " ",
            "\n",
            "\n  ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            ",",
            "&a ",
            "*a",
            "<<:",
            "!!set ",
            "!x ",
            "? ",
            "| ",
            ">-\n",
            "\"",
            "'",
            "\\0",
            "#",
            "---\n",
            "...\n",
            "%YAML 9.9\n",
            "~",
            "1e999",
            "0x",
            "\t",
            "\u0000",
            "\ufeff",
            "名",
            "M01",
            "PBOC")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  @Property
  void whateverNearlyIsAPlanIsReadOrRefused(@ForAll("nearlyPlans") String text) {
    assertReadOrRefused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
    assertReadOrRefused(bytes);
  }

  private void assertReadOrRefused(byte[] bytes) {
    try {
      Plan plan = reader.read(bytes).plan();
      assertNotNull(PlanRules.check(plan));
    } catch (ProblemException | MismatchedInputException refused) {
      assertNotNull(refused.getMessage());
    }
  }
}
