package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.WatchUploads;
import dev.frontier.ingestion.config.UploadConfig;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets progress be told, and looks for loads whose replica is gone, from the start on. */
@ApplicationScoped
class UploadTimer {
  private final WatchUploads watch;
  private final UploadConfig config;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "uploads");
            thread.setDaemon(true);
            return thread;
          });

  UploadTimer(WatchUploads watch, UploadConfig config) {
    this.watch = watch;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    repeat(watch::report, config.report());
    repeat(watch::failAbandoned, config.lookForAbandoned());
  }

  void stop(@Observes ShutdownEvent event) {
    executor.shutdownNow();
  }

  private void repeat(Runnable task, Duration pause) {
    executor.scheduleWithFixedDelay(
        () -> {
          try {
            task.run();
          } catch (RuntimeException failure) {
            // The database is away; it is asked again, and others log why.
            Log.debug("Uploads could not be looked after", failure);
          }
        },
        0,
        pause.toMillis(),
        TimeUnit.MILLISECONDS);
  }
}
