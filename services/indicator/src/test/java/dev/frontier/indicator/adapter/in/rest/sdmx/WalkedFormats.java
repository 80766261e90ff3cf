package dev.frontier.indicator.adapter.in.rest.sdmx;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.List;

/**
 * A format and a way to ask for it.
 *
 * @param accept the header
 * @param answered the media type of the answer
 * @param table whether it has no groups
 * @param series whether it is for series over time and nothing else
 */
record WalkedFormats(String accept, String answered, boolean table, boolean series) {

  private static final String DATA = "application/vnd.sdmx.";

  /** Those of the data of version 1. */
  static final List<WalkedFormats> DATA_1 =
      List.of(
          groups("*/*", "genericdata+xml;version=2.1"),
          groups("application/xml", "genericdata+xml;version=2.1"),
          groups("text/xml;q=0.5,application/pdf", "genericdata+xml;version=2.1"),
          groups(DATA + "genericdata+xml;version=2.1", "genericdata+xml;version=2.1"),
          groups(
              DATA + "structurespecificdata+xml;version=2.1",
              "structurespecificdata+xml;version=2.1"),
          groups(DATA + "structurespecificdata+xml", "structurespecificdata+xml;version=2.1"),
          series("generictimeseriesdata+xml;version=2.1"),
          series("structurespecifictimeseriesdata+xml;version=2.1"),
          groups(DATA + "data+json;version=1.0.0", "data+json;version=1.0.0"),
          groups("application/json", "data+json;version=1.0.0"),
          groups("text/csv;q=0.1, application/json;q=0.9", "data+json;version=1.0.0"),
          table(DATA + "data+csv;version=1.0.0", "data+csv;version=1.0.0"),
          table("text/csv", "data+csv;version=1.0.0"));

  /** Those of the data of version 2. */
  static final List<WalkedFormats> DATA_2 =
      List.of(
          groups("*/*", "data+json;version=2.0.0"),
          groups("application/json", "data+json;version=2.0.0"),
          groups(DATA + "data+json;version=2.0.0", "data+json;version=2.0.0"),
          groups(DATA + "data+json", "data+json;version=2.0.0"),
          groups(DATA + "data+xml;version=3.0.0", "data+xml;version=3.0.0"),
          groups("application/xml;q=0.8,text/csv;q=0.2", "data+xml;version=3.0.0"),
          table(DATA + "data+csv;version=2.0.0", "data+csv;version=2.0.0"),
          table("text/csv", "data+csv;version=2.0.0"));

  private static WalkedFormats groups(String accept, String answered) {
    return new WalkedFormats(accept, DATA + answered, false, false);
  }

  private static WalkedFormats series(String type) {
    return new WalkedFormats(DATA + type, DATA + type, false, true);
  }

  private static WalkedFormats table(String accept, String answered) {
    return new WalkedFormats(accept, DATA + answered, true, false);
  }

  /** Asks as the address stands, in this format. */
  Response ask(String address) {
    return given()
        .urlEncodingEnabled(false)
        .header("Accept", accept)
        .header("Accept-Language", "en")
        .get(address)
        .andReturn();
  }
}
