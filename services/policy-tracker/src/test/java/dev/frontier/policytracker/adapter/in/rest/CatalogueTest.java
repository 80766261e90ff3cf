package dev.frontier.policytracker.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.http.RowRule;
import dev.frontier.policytracker.domain.plan.PlanFinding;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

  @ParameterizedTest
  @EnumSource
  void everyRuleOfThePlanIsInTheCatalogue(PlanFinding.Rule rule) {
    assertTrue(Arrays.stream(RowRule.values()).anyMatch(known -> known.slug().equals(rule.code())));
  }
}
