package dev.frontier.indicator.adapter.in.rest.sdmx;

import static dev.frontier.indicator.adapter.in.rest.sdmx.SdmxFigures.FIRST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.application.PutCatalogueEntry;
import dev.frontier.indicator.application.ReceiveFigures;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sdmxdl.Connection;
import sdmxdl.Flow;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.Obs;
import sdmxdl.Query;
import sdmxdl.Series;
import sdmxdl.Structure;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

/** Clients that nobody here wrote read what is served. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SdmxClientsTest {

  private static final FlowRef FLOW = FlowRef.of("FRONTIER", "BORDER_OPENNESS", "1.0");

  /** Installing packages takes most of it, on a machine that does other things besides. */
  private static final int MINUTES = 5;

  @TestHTTPResource("/")
  URL service;

  @Inject PutCatalogueEntry put;
  @Inject ReceiveFigures receive;

  @BeforeEach
  void figures() {
    SdmxFigures.publish(put, receive);
  }

  @Test
  void sdmxDlFindsTheDataflowWithItsStructureAndCodeLists() throws IOException {
    try (Connection connection = connection("en")) {

      Flow flow = connection.getFlow(FLOW);

      assertEquals("Openness of the border provinces", flow.getName());
      Structure structure = connection.getStructure(FLOW);
      assertEquals(
          List.of("FREQ", "INDICATOR", "REGION"),
          structure.getDimensionList().stream().map(it -> it.getId()).toList());
      assertEquals("TIME_PERIOD", structure.getTimeDimensionId());
      assertEquals("OBS_VALUE", structure.getPrimaryMeasureId());
      assertEquals("Annual", structure.getDimensionList().get(0).getCodelist().getCodes().get("A"));
      assertEquals(
          "Trade", structure.getDimensionList().get(1).getCodelist().getCodes().get(FIRST));
    }
  }

  @Test
  void sdmxDlReadsTheFiguresOfASeriesAndOfMany() throws IOException {
    try (Connection connection = connection("zh")) {

      List<Series> one = data(connection, "A." + FIRST + ".CN-A");

      assertEquals(Map.of("2017", 10.0, "2018", 12.0), figures(one.get(0)));
      assertEquals("USD", one.get(0).getMeta().get("UNIT_MEASURE"));
      assertEquals("A", one.get(0).getObsList().get(0).getMeta().get("OBS_STATUS"));
      assertEquals(6, data(connection, "A." + FIRST + ".").size());
      assertEquals(
          // What is missing it leaves out, and takes for no zero.
          Map.of("2017", 40.0), figures(data(connection, "A." + FIRST + ".CN-D").get(0)));
    }
  }

  private Connection connection(String language) throws IOException {
    WebSource source =
        WebSource.builder()
            .id("FRONTIER")
            .driver("RI_SDMX21")
            .endpointOf(service + "sdmx/v1")
            .build();
    return SdmxWebManager.ofServiceLoader().getConnection(source, Languages.parse(language));
  }

  private static List<Series> data(Connection connection, String key) throws IOException {
    Query query = Query.builder().key(Key.parse(key)).build();
    return List.copyOf(connection.getData(FLOW, query).getData());
  }

  private static Map<String, Double> figures(Series series) {
    Map<String, Double> figures = new TreeMap<>();
    for (Obs obs : series.getObsList()) {
      figures.put(obs.getPeriod().toString().substring(0, 4), obs.getValue());
    }
    return figures;
  }

  @Test
  void sdmxRestAndSdmxJsonParserAskForEverythingAndReadTheFigures() throws Exception {
    Path place = Files.createDirectories(Path.of("target", "sdmx-clients"));
    for (String file : List.of("package.json", "package-lock.json", ".npmrc", "clients.mjs")) {
      Files.copy(
          Path.of("src", "test", "node", file),
          place.resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.isDirectory(place.resolve("node_modules/sdmx-rest"))) {
      run(place, "npm", "ci");
    }

    String said = run(place, "node", "clients.mjs", service + "sdmx", FIRST, "CN-A", "CN-B");

    assertTrue(said.contains("figures read as they are served"), said);
  }

  private static String run(Path place, String... command) throws Exception {
    Path out = place.resolve("said.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(place.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String said = Files.readString(out, StandardCharsets.UTF_8);
    assertTrue(ended && process.exitValue() == 0, String.join(" ", command) + "\n" + said);
    return said;
  }
}
