package dev.frontier.indicator.adapter.in.rest.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever stands in the request line, the answer is none of a service that failed. It is sent
 * without a client in between, which would refuse or mend what it is given.
 */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class SdmxNonsenseTest {

  private static final int QUESTIONS = 400;

  private static final List<String> BEGINNINGS =
      List.of(
          "/sdmx/v1/data/BORDER_OPENNESS/",
          "/sdmx/v1/data/BORDER_OPENNESS?startPeriod=",
          "/sdmx/v1/data/",
          "/sdmx/v1/codelist/",
          "/sdmx/v1/availability/",
          "/sdmx/v1/",
          "/sdmx/v2/data/dataflow/FRONTIER/BORDER_OPENNESS/1.0/",
          "/sdmx/v2/structure/codelist/",
          "/sdmx/v2/structure/codelist?references=",
          "/sdmx/v2/data?c[TIME_PERIOD]=",
          "/sdmx/v2/data?c[OBS_VALUE]=",
          "/sdmx/v2/data?",
          "/sdmx/v2/availability/");

  private static final List<String> PARTS =
      List.of(
          "A",
          ".",
          "*",
          "+",
          "~",
          ",",
          "(",
          ")",
          "[",
          "]",
          ":",
          "/",
          "c",
          "=",
          "&",
          "?",
          "'",
          ";",
          "0",
          "7",
          "-",
          "_",
          "@",
          "$",
          "!",
          "%20",
          "%2F",
          "%2B",
          "%25",
          "%26",
          "%3D",
          "%E4%B8%AD");

  /** Damaged escapes, bytes that are no UTF-8, and what no address may hold. */
  private static final List<String> DAMAGED =
      List.of(
          "%",
          "%%",
          "%2",
          "%G0",
          "%0g",
          "%-1",
          "%C3%28",
          "%C0%AF",
          "%ED%A0%80",
          "%FF",
          "%80",
          "%00",
          "%0D%0A",
          "\u00e9",
          "\u00ff",
          "\"",
          "<",
          "{",
          "|",
          "\\",
          "^",
          "`");

  @TestHTTPResource("/")
  URL service;

  @Test
  void noNonsenseIsAFailure() throws IOException {
    Random random = new Random(4);
    for (int i = 0; i < QUESTIONS; i++) {
      StringBuilder path = new StringBuilder(any(random, BEGINNINGS));
      for (int length = random.nextInt(12); length >= 0; length--) {
        path.append(any(random, random.nextInt(10) == 0 ? DAMAGED : PARTS));
      }

      int status = status(path.toString());

      assertTrue(status < 500 || status == 501, path + ": " + status);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sdmx/v1/data/BORDER_OPENNESS/A.%",
        "/sdmx/v1/data/BORDER_OPENNESS/A.%2",
        "/sdmx/v1/data/BORDER_OPENNESS/A.%GG.",
        "/sdmx/v1/data/BORDER_OPENNESS?startPeriod=%",
        "/sdmx/v2/data?c[REGION]=%C3%28",
        "/sdmx/v2/data?c[REGION]=%FF",
        "/sdmx/v2/data?c[REGION]=%ED%A0%80",
      })
  void whatIsNoTextIsTheCallersMistake(String path) throws IOException {
    assertEquals(400, status(path));
  }

  private static String any(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private int status(String path) throws IOException {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
      // One byte a character, so that those above ASCII are no UTF-8.
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String line =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
              .readLine();
      assertNotNull(line, path);
      return Integer.parseInt(line.split(" ")[1]);
    }
  }
}
