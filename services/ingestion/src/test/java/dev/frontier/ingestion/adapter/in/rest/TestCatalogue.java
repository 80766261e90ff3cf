package dev.frontier.ingestion.adapter.in.rest;

import static dev.frontier.platform.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.frontier.ingestion.application.OpenRound;
import dev.frontier.ingestion.application.Outcome;
import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.access.Role;
import dev.frontier.ingestion.domain.round.Round;
import dev.frontier.ingestion.domain.round.RoundDraft;
import dev.frontier.platform.testing.TestEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Announces codes as their owner does, and waits until the service knows them. */
@ApplicationScoped
public class TestCatalogue {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final CatalogueStore catalogue;

  private final OpenRound openRound;

  TestCatalogue(CatalogueStore catalogue, OpenRound openRound) {
    this.catalogue = catalogue;
    this.openRound = openRound;
  }

  /**
   * An annual indicator that no other test files figures of, and an open round that asks for it.
   */
  String newIndicator() {
    return newIndicator("A");
  }

  /** As above, in another frequency. */
  String newIndicator(String freq) {
    return newIndicators(freq, 1).get(0);
  }

  /** Some, which one open round asks all filed regions for, from 1990 to 2025. */
  List<String> newIndicators(String freq, int count) {
    List<String> codes = Stream.generate(() -> announced(freq)).limit(count).toList();
    openRound(codes, freq);
    return codes;
  }

  /** One that no round asks for. */
  String newIndicatorOfNoRound() {
    return newIndicatorOfNoRound("A");
  }

  /** As above, in another frequency. */
  String newIndicatorOfNoRound(String freq) {
    return announced(freq);
  }

  /** Opens a round for all filed regions and answers its code. */
  String openRound(List<String> indicators, String freq) {
    String code = "TEST-" + COUNT.incrementAndGet() + "-" + System.nanoTime();
    List<String> periods =
        IntStream.rangeClosed(1990, 2025)
            .boxed()
            .flatMap(
                year ->
                    switch (freq) {
                      case "Q" -> IntStream.rangeClosed(1, 4).mapToObj(q -> year + "-Q" + q);
                      case "M" -> Stream.of(year + "-01", year + "-07");
                      default -> Stream.of(year.toString());
                    })
            .toList();
    Outcome<Round> outcome =
        openRound.handle(
            new Actor(new Person("test", "test"), Set.of(Role.STATISTICIAN), Set.of()),
            new RoundDraft(
                code,
                "测试",
                "Test",
                freq,
                periods,
                indicators,
                List.of("CN", "CN-GX", "CN-LN", "CN-YN"),
                null,
                "2099-12-31T18:00"));
    assertInstanceOf(Outcome.Done.class, outcome, outcome::toString);
    return code;
  }

  private String announced(String freq) {
    String code = "TEST_" + COUNT.incrementAndGet() + "_" + System.nanoTime();
    announceRegions();
    announce(
        "indicator",
        code,
        """
        "unit":"USD","unitMult":8,"decimals":2,"freq":"%s","higherIsBetter":true,\
        "coverage":"0.75"\
        """
            .formatted(freq));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> catalogue.find(Set.of(), Set.of(code)).indicator(code).isPresent());
    return code;
  }

  private void announceRegions() {
    List<String> provinces = List.of("CN-GX", "CN-YN", "CN-LN");
    if (catalogue.find(Set.of("CN-LN"), Set.of()).region("CN-LN").isPresent()) {
      return;
    }
    announce("region", "CN", "\"regionKind\":\"national\",\"gb2260\":\"000000\"");
    announce("region", "BORDER9", "\"regionKind\":\"aggregate\",\"members\":[\"CN-GX\"]");
    for (String province : provinces) {
      announce("region", province, "\"regionKind\":\"province\",\"gb2260\":\"450000\"");
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                catalogue
                        .find(Set.of("CN", "BORDER9", "CN-GX", "CN-YN", "CN-LN"), Set.of())
                        .regions()
                        .size()
                    == 5);
  }

  private static void announce(String kind, String code, String more) {
    TestEvents.publish(
        "frontier.catalogue.v1",
        kind + ":" + code,
        "dev.frontier.indicator.catalogue.v1",
        """
        {"kind":"%s","code":"%s","nameZh":"测试","nameEn":"Test",%s}\
        """
            .formatted(kind, code, more));
  }
}
