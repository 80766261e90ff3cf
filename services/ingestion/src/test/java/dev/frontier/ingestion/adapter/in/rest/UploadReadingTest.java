package dev.frontier.ingestion.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.catalogue.RegionKind;
import dev.frontier.ingestion.domain.observation.Freq;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a load was taken for, and what was understood in it. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class UploadReadingTest {
  private static final UploadClient SENDER = UploadClient.of("statistician-a");
  private static final Charset GB18030 = Charset.forName("GB18030");

  @Inject TestCatalogue catalogue;
  @Inject CatalogueStore store;
  @Inject UploadTables tables;

  @Test
  void saysWhatItWasTakenFor() {
    String id = SENDER.created();
    String file = "地区;指标;时期;数值;备注\nCN-GX;%s;2021;1;海关初步数据\n".formatted(catalogue.newIndicator());

    Response response = sent(id, "text/csv", file.getBytes(GB18030));

    response.then().statusCode(200).body("detected.charset", equalTo("GB18030"));
    SENDER
        .get(id)
        .then()
        .body("detected.format", equalTo("csv"))
        .body("detected.charset", equalTo("GB18030"))
        .body("detected.separator", equalTo("semicolon"))
        .body("detected.header", equalTo("zh"))
        .body("detected.styles", equalTo(List.of()))
        .body("conversionCount", equalTo(0));
  }

  @Test
  void saysWhichVersionOfSdmxCsvItWasTakenFor() {
    String id = SENDER.created();

    Response response =
        SENDER.send(
            id, UploadFiles.annual(List.of(catalogue.newIndicator()), List.of("CN-GX"), 2001, 1));

    response
        .then()
        .statusCode(200)
        .body("detected.format", equalTo("sdmx-csv"))
        .body("detected.version", equalTo("1.0.0"));
  }

  @Test
  void tellsWhichCellsWereUnderstoodAsSomethingElse() {
    String id = SENDER.created();
    String file =
        "地区,指标,时期,数值\nCN-GX,%s,2021年,９１７．０２\nCN-YN,%1$s,2021,91702百万美元\n"
            .formatted(catalogue.newIndicator());

    Response response = SENDER.send(id, file);

    response
        .then()
        .statusCode(200)
        .body("conversionCount", equalTo(3))
        .body("conversions.row", contains(1, 1, 2))
        .body("conversions.column", contains("时期", "数值", "数值"))
        .body("conversions.from", contains("2021年", "９１７．０２", "91702百万美元"))
        .body("conversions.to", contains("2021", "917.02", "917.02"))
        .body("detected.styles", contains("full-width", "unit-in-words", "period-in-words"));
  }

  @Test
  void keepsTheFirstHundredAndCountsAll() {
    String indicator = catalogue.newIndicator();
    String id = SENDER.created();
    Response response =
        SENDER.send(
            id,
            "region,indicator,period,value\n"
                + IntStream.range(1900, 2020)
                    .mapToObj(year -> "CN-GX,%s,%d,2亿\n".formatted(indicator, year))
                    .collect(Collectors.joining()));

    response
        .then()
        .statusCode(200)
        .body("conversionCount", equalTo(120))
        .body("conversions.row", equalTo(IntStream.rangeClosed(1, 100).boxed().toList()));
  }

  @Test
  void takesTheNamesOfRegionAndIndicatorForTheirCodes() {
    String code = catalogue.newIndicator();
    String region = "CN-N" + System.nanoTime() % 1_000_000;
    named(code, "外贸总额 " + code, region, "某省 " + region);
    String id = SENDER.created();

    Response response =
        SENDER.send(id, "地区,指标,时期,数值\n某省 %s,外贸总额 %s,2021,7\n".formatted(region, code));

    response
        .then()
        .statusCode(200)
        .body("regions.region", contains(region))
        .body("detected.styles", contains("name"))
        .body("conversions.column", contains("地区", "指标"))
        .body("conversions.to", contains(region, code));
    assertEquals(1, tables.rows(code));
  }

  @Test
  void choosesNoneOfTwoCodesWithOneName() {
    String first = catalogue.newIndicator();
    String second = catalogue.newIndicator();
    named(first, "同名 " + first, "CN-S1", "一");
    named(second, "同名 " + first, "CN-S1", "一");

    Response response =
        SENDER.send(
            SENDER.created(),
            "region,indicator,period,value\nCN-GX,同名 %s,2021,7\n".formatted(first));

    response
        .then()
        .statusCode(422)
        .body("errors.rule", contains("unknown-indicator"))
        .body("errors[0].value", equalTo("同名 " + first));
  }

  @Test
  void saysAlsoOfWhatIsRefusedWhatItWasTakenFor() {
    String id = SENDER.created();

    Response response = SENDER.send(id, "region,indicator,period,value\nCN-GX,NOT_KNOWN,2021,2亿\n");

    response.then().statusCode(422).body("detected.format", equalTo("csv"));
    SENDER
        .get(id)
        .then()
        .body("detected.separator", equalTo("comma"))
        .body("conversions", nullValue());
  }

  @Test
  void saysOfWhatStopsBeingATableWhatItWasTakenFor() {
    Response response = SENDER.send(SENDER.created(), UploadFiles.HEADER + "a,\"b\"c,d\r\n");

    response
        .then()
        .statusCode(400)
        .body("detail", containsString("GB18030"))
        .body("detected.format", equalTo("sdmx-csv"));
  }

  @Test
  void forgetsWhatItTookTheFileBeforeFor() {
    String id = SENDER.created();
    sent(
            id,
            "text/csv",
            "region;indicator;period;value\nCN-GX;NOT_KNOWN;2021;1\n".getBytes(GB18030))
        .then()
        .statusCode(422);

    Response response = sent(id, "text/csv", new byte[] {'"'});

    response.then().statusCode(400);
    assertEquals("refused", SENDER.get(id).path("state"));
    assertEquals("comma", SENDER.get(id).path("detected.separator"));
  }

  @Test
  void saysNothingOfAFileThatCannotBeOpenedThoughItTookTheOneBeforeForSomething() {
    String id = SENDER.created();
    sent(id, "text/csv", "region,indicator,period,value\nCN-GX,NOT_KNOWN,2021,1\n".getBytes(UTF_8))
        .then()
        .statusCode(422);

    Response response =
        Client.of("statistician-a")
            .exactly("text/csv")
            .header("Content-Encoding", "gzip")
            .body(new byte[] {1, 2, 3})
            .put(UploadClient.UPLOADS + "/" + id + "/content");

    response.then().statusCode(400);
    assertEquals("refused", SENDER.get(id).path("state"));
    assertNull(SENDER.get(id).path("detected"));
  }

  private static Response sent(String id, String type, byte[] body) {
    return Client.of("statistician-a")
        .exactly(type)
        .body(body)
        .put(UploadClient.UPLOADS + "/" + id + "/content");
  }

  private void named(String code, String name, String region, String regionName) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                store.put(
                    List.of(
                        new CatalogueEntry.Region(
                            region, RegionKind.PROVINCE, regionName, regionName + " EN"),
                        new CatalogueEntry.Indicator(code, name, "Test", "USD", 8, 2, Freq.A))));
  }
}
