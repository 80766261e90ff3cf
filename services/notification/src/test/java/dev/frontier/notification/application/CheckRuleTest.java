package dev.frontier.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.application.port.PlanMeasureStore;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.Rules;
import dev.frontier.notification.domain.catalogue.PlanMeasure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which measures a rule may name, whatever has arrived of them. */
class CheckRuleTest {
  private final Plan plan = new Plan();
  private final CheckRule check = new CheckRule(null, plan);

  @Test
  void whileNoMeasureHasArrivedNoneCanBeChecked() {
    boolean early = check.isTooEarly(Rules.moves("M01"));

    assertThat(early).isTrue();
  }

  @Test
  void aRuleOnAnyMeasureNeedsNone() {
    boolean early = check.isTooEarly(Rules.moves("*"));

    assertThat(early).isFalse();
  }

  @Test
  void onceSomeHaveArrivedTheyCanBeChecked() {
    plan.put(List.of(measure("M01", false)));

    boolean early = check.isTooEarly(Rules.moves("M02"));

    assertThat(early).isFalse();
  }

  @Test
  void whatThePlanHasAndWhateverItHasCanStand() {
    plan.put(List.of(measure("M01", false)));
    List<Fault> faults = new ArrayList<>();

    check.codes(Rules.moves("M01"), faults);

    check.codes(Rules.moves("*"), faults);
    assertThat(faults).isEmpty();
  }

  @Test
  void whatLeftThePlanIsRefusedAndNotNamedAsAChoice() {
    plan.put(List.of(measure("M01", true), measure("M02", false)));
    List<Fault> faults = new ArrayList<>();

    check.codes(Rules.moves("M01"), faults);

    assertThat(faults)
        .containsExactly(
            new Fault(
                "rule.measure",
                "measure-not-in-plan",
                Map.of("value", "M01", "choices", List.of("M02"))));
  }

  @Test
  void whereAllLeftThePlanThereIsNoneToName() {
    plan.put(List.of(measure("M01", true)));
    List<Fault> faults = new ArrayList<>();

    check.codes(Rules.moves("M01"), faults);

    assertThat(faults).containsExactly(Fault.of("rule.measure", "unknown-measure", "M01"));
  }

  private static PlanMeasure measure(String code, boolean retired) {
    return new PlanMeasure(code, "措施", "Measure", retired, Instant.EPOCH);
  }

  /** In memory. */
  private static final class Plan implements PlanMeasureStore {
    private final Map<String, PlanMeasure> kept = new TreeMap<>();

    @Override
    public void put(List<PlanMeasure> measures) {
      measures.forEach(measure -> kept.put(measure.code(), measure));
    }

    @Override
    public boolean plans(String code) {
      return planned().contains(code);
    }

    @Override
    public List<String> planned() {
      return kept.values().stream().filter(m -> !m.retired()).map(PlanMeasure::code).toList();
    }

    @Override
    public boolean empty() {
      return kept.isEmpty();
    }
  }
}
