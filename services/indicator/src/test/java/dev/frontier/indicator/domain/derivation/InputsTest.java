package dev.frontier.indicator.domain.derivation;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.release;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.RandomLog;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class InputsTest {

  @Example
  void aShareIsComputedFromTheRegionsFigureAndTheNations() {
    Release region = release(1, "CN-A", figure(2017, "10"), figure(2018, "11"));
    Release other = release(2, "CN-B", figure(2017, "10"));
    Release nation = release(3, "CN", figure(2017, "100"));
    List<Observation> all =
        List.of(region, other, nation).stream().flatMap(it -> it.vintages().stream()).toList();

    List<Observation> inputs =
        inputs(all).ofShare(Figures.CATALOGUE.region("CN-A").orElseThrow(), Period.ofYear(2017));

    assertEquals(
        List.of("TRADE/CN-A/2017@" + Figures.vintage(1), "TRADE/CN/2017@" + Figures.vintage(3)),
        inputs.stream().map(Observation::id).toList());
  }

  @Property(tries = 100)
  void whoKnowsTheInputsAloneDerivesTheSame(@ForAll long seed) {
    List<Observation> all =
        RandomLog.of(80, seed).stream().flatMap(it -> it.vintages().stream()).toList();
    Random random = new Random(seed);
    Region region = pick(random, Figures.CATALOGUE.regions());
    Period period = Period.ofYear(RandomLog.FIRST + 1 + random.nextInt(3));
    Period earlier = period.aYearEarlier();
    Inputs inputs = inputs(all);

    same(all, inputs.ofLevel(region, period), (known, c) -> known.level(region, period));
    same(all, inputs.ofShare(region, period), (known, c) -> known.shareOfNational(region, period));
    same(
        all,
        inputs.ofChange(region, earlier, period),
        (known, c) -> known.yearOnYear(region, period));
    same(all, inputs.ofRank(region, period), (known, c) -> known.rank(region, period));
    same(all, inputs.ofContribution(region, period), (known, c) -> c.contribution(region, period));
    same(
        all, inputs.ofConcentration(region, period), (known, c) -> c.concentration(region, period));
    same(
        all,
        inputs.ofRanking(Figures.GROUP, period),
        (known, c) -> known.ranking(Figures.GROUP, period));
  }

  private static void same(
      Collection<Observation> all,
      Collection<Observation> inputs,
      BiFunction<Derivation, Composition, Object> derive) {
    assertEquals(derived(all, derive), derived(inputs, derive));
  }

  private static Object derived(
      Collection<Observation> known, BiFunction<Derivation, Composition, Object> derive) {
    Derivation derivation = Knowledge.of(Figures.CATALOGUE, known).derivation(Figures.TRADE);
    return derive.apply(derivation, new Composition(Figures.CATALOGUE, derivation.levels()));
  }

  private static Inputs inputs(Collection<Observation> known) {
    return new Inputs(
        Figures.CATALOGUE, Knowledge.of(Figures.CATALOGUE, known).levels(Figures.TRADE));
  }

  private static Region pick(Random random, List<Region> regions) {
    return regions.get(random.nextInt(regions.size()));
  }
}
