package dev.frontier.ingestion.adapter.in.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.catalogue.RegionKind;
import dev.frontier.ingestion.domain.observation.Freq;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The whole nation at once: 300,080 figures. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class NationalLoadTest {
  private static final int INDICATORS = 80;
  private static final int YEARS = 121;
  private static final int REGIONS = 31;

  @Inject CatalogueStore catalogue;
  @Inject UploadTables tables;

  @Test
  void isAcceptedAndPublishedWhole() {
    List<String> indicators = codes("NATION%d_%d", INDICATORS);
    List<String> regions = codes("CN-T%d%d", REGIONS);
    QuarkusTransaction.requiringNew().run(() -> catalogue.put(entries(indicators, regions)));
    Path file = UploadFiles.writeAnnual(indicators, regions, 1901, YEARS);
    UploadClient sender = UploadClient.of("statistician-a");
    String id = sender.created();
    long begun = System.nanoTime();
    sender.send(id, file).then().statusCode(200);
    long accepted = System.nanoTime();

    Response published = UploadClient.of("statistician-b").publish(id);

    Log.infof(
        "accepted after %d ms, published after %d ms",
        (accepted - begun) / 1_000_000, (System.nanoTime() - accepted) / 1_000_000);
    published
        .then()
        .statusCode(200)
        .body("rowsRead", equalTo(REGIONS * INDICATORS * YEARS))
        .body("regions", hasSize(REGIONS))
        .body("regions.rows.sum()", equalTo(REGIONS * INDICATORS * YEARS));
    assertEquals(REGIONS * YEARS, tables.published(indicators.get(INDICATORS - 1)));
  }

  private static List<String> codes(String form, int count) {
    long run = System.nanoTime() % 100_000;
    return IntStream.range(0, count).mapToObj(i -> form.formatted(run, i)).toList();
  }

  private static List<CatalogueEntry> entries(List<String> indicators, List<String> regions) {
    List<CatalogueEntry> entries = new ArrayList<>();
    for (String code : indicators) {
      entries.add(new CatalogueEntry.Indicator(code, null, null, "USD", 8, 2, Freq.A));
    }
    for (String code : regions) {
      entries.add(new CatalogueEntry.Region(code, RegionKind.PROVINCE, null, null));
    }
    return entries;
  }
}
