package dev.frontier.ingestion.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.ingestion.application.port.Uploads;
import dev.frontier.ingestion.config.UploadConfig;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Who watches loads")
class WatchUploadsTest {
  private static final UUID ID = new UUID(1, 1);
  private static final UUID OTHER = new UUID(1, 2);

  @ParameterizedTest
  @CsvSource({"false, false", "true, true"})
  @DisplayName("calls one off that was ended, and none that is only about to be received")
  void callsOff(boolean receiving, boolean calledOff) {
    WatchUploads watch = new WatchUploads(noneIsReceiving(), placeForOne());
    Reception reception = watched(begin(watch, ID));
    if (receiving) {
      reception.begin();
    }

    watch.report();

    assertEquals(calledOff, reception.isCalledOff());
  }

  @Test
  @DisplayName("goes on watching the one that is received when it is sent a second time")
  void sentTwice() {
    WatchUploads watch = new WatchUploads(noneIsReceiving(), placeForOne());
    Reception first = watched(begin(watch, ID));
    first.begin();

    WatchUploads.Begun second = begin(watch, ID);

    assertInstanceOf(WatchUploads.Begun.Already.class, second);
    watch.report();
    assertTrue(first.isCalledOff());
  }

  @Test
  @DisplayName("takes another when there is a place for it, which one that is refused never keeps")
  void places() {
    WatchUploads watch = new WatchUploads(noneIsReceiving(), placeForOne());
    Reception first = watched(begin(watch, ID));
    begin(watch, ID);

    WatchUploads.Begun other = begin(watch, OTHER);

    assertInstanceOf(WatchUploads.Begun.HandsFull.class, other);
    watch.end(first);
    watched(begin(watch, OTHER));
  }

  private static WatchUploads.Begun begin(WatchUploads watch, UUID upload) {
    return watch.begin(id -> new Reception(id, null, noBytes()), upload);
  }

  private static Reception watched(WatchUploads.Begun begun) {
    return assertInstanceOf(WatchUploads.Begun.Watched.class, begun).reception();
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
