package dev.frontier.platform.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Starts parts at the same time and puts their settings together. */
final class Together {

  private Together() {}

  @SafeVarargs
  static Map<String, String> start(Supplier<Map<String, String>>... parts) {
    ExecutorService threads = Executors.newFixedThreadPool(parts.length);
    try {
      List<Future<Map<String, String>>> running =
          Stream.of(parts).map(part -> threads.submit(part::get)).toList();
      Map<String, String> settings = new HashMap<>();
      for (Future<Map<String, String>> one : running) {
        settings.putAll(one.get());
      }
      return settings;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().toString(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while starting the parts", e);
    } finally {
      threads.shutdown();
    }
  }
}
