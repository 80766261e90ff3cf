package dev.frontier.ingestion.adapter.in.rest;

import static org.awaitility.Awaitility.await;

import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.platform.testing.TestEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Announces codes as their owner does, and waits until the service knows them. */
@ApplicationScoped
public class TestCatalogue {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final CatalogueStore catalogue;

  TestCatalogue(CatalogueStore catalogue) {
    this.catalogue = catalogue;
  }

  /** An annual indicator that no other test files figures of. */
  String newIndicator() {
    return newIndicator("A");
  }

  String newIndicator(String freq) {
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
