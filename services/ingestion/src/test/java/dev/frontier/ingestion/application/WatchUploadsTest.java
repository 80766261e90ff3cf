package dev.frontier.ingestion.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.ingestion.application.port.Uploads;
import dev.frontier.ingestion.config.UploadConfig;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Who watches loads")
class WatchUploadsTest {
  @ParameterizedTest
  @CsvSource({"false, false", "true, true"})
  @DisplayName("calls one off that was ended, and none that is only about to be received")
  void callsOff(boolean receiving, boolean calledOff) {
    WatchUploads watch = new WatchUploads(noneIsReceiving(), placeForOne());
    Reception reception =
        watch.begin(id -> new Reception(id, null, noBytes()), new UUID(1, 1)).orElseThrow();
    if (receiving) {
      reception.begin();
    }

    watch.report();

    assertEquals(calledOff, reception.isCalledOff());
  }

  private static Uploads noneIsReceiving() {
    return (Uploads)
        Proxy.newProxyInstance(
            Uploads.class.getClassLoader(),
            new Class<?>[] {Uploads.class},
            (proxy, method, arguments) -> {
              assertEquals("report", method.getName());
              assertEquals(1, ((Map<?, ?>) arguments[0]).size());
              return Set.of();
            });
  }

  private static UploadConfig placeForOne() {
    return (UploadConfig)
        Proxy.newProxyInstance(
            UploadConfig.class.getClassLoader(),
            new Class<?>[] {UploadConfig.class},
            (proxy, method, arguments) -> {
              assertEquals("atOnce", method.getName());
              return 1;
            });
  }

  private static RowSource noBytes() {
    return (RowSource)
        Proxy.newProxyInstance(
            RowSource.class.getClassLoader(),
            new Class<?>[] {RowSource.class},
            (proxy, method, arguments) -> {
              assertEquals("bytes", method.getName());
              return 0L;
            });
  }
}
