package dev.frontier.indicator.adapter.in.rest.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.frontier.platform.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|GENERIC_XML_21",
        "application/xml|GENERIC_XML_21",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|GENERIC_XML_21",
        "application/json|DATA_JSON_1",
        "application/vnd.sdmx.data+json|DATA_JSON_1",
        "application/vnd.sdmx.data+json;version=1.0|DATA_JSON_1",
        "application/vnd.sdmx.data+json; version=1.0.0|DATA_JSON_1",
        "application/vnd.sdmx.data+json;version=2.0.0,text/csv;q=0.1|DATA_CSV_1",
        "application/vnd.sdmx.data+csv;version=1.0.0;labels=both;timeFormat=normalized|DATA_CSV_1",
        "text/csv;q=0.5, application/json;q=0.9|DATA_JSON_1",
        "application/*;q=0.1, text/csv|DATA_CSV_1",
        "application/vnd.sdmx.structurespecificdata+xml;version=2.1|SPECIFIC_XML_21",
        "application/vnd.sdmx.genericdata+xml;q=0, */*|SPECIFIC_XML_21",
      })
  void theFormatLikedBestIsChosen(String accept, SdmxFormat format) {
    assertEquals(format, Negotiation.of(accept, SdmxFormat.DATA_1).format());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/pdf",
        "application/vnd.sdmx.data+json;version=2.0.0",
        "application/vnd.sdmx.data+csv;labels=name",
        "application/json;q=0",
      })
  void whatIsNotOfferedIsRefused(String accept) {
    assertThrows(ProblemException.class, () -> Negotiation.of(accept, SdmxFormat.DATA_1));
  }

  @Test
  void theContentTypeSaysTheOptionsThatWereTaken() {
    assertEquals(
        "application/vnd.sdmx.data+csv;version=2.0.0;labels=both;timeFormat=original;keys=series",
        Negotiation.of("application/vnd.sdmx.data+csv;labels=both;keys=series", SdmxFormat.DATA_2)
            .contentType());
  }
}
