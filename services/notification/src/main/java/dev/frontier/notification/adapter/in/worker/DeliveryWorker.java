package dev.frontier.notification.adapter.in.worker;

import dev.frontier.notification.application.DeliverMessages;
import dev.frontier.notification.application.port.DeliveryStore;
import dev.frontier.notification.application.port.Signals;
import dev.frontier.notification.config.WebhookConfig;
import dev.frontier.notification.domain.delivery.DeliveryState;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sends what is due. One thread takes messages as workers become free and as it is woken; the
 * workers call receivers. A receiver that is slow keeps no more workers than its share, so others
 * do not wait for it.
 */
@ApplicationScoped
class DeliveryWorker {
  private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);

  /**
   * What a stopping service leaves to calls under way; those cut off are made again when their
   * lease ends.
   */
  private static final long GRACE_SECONDS = 5;

  private final DeliverMessages deliver;
  private final Signals signals;
  private final WebhookConfig config;
  private final MeterRegistry meters;
  private final Map<String, Integer> busy = new ConcurrentHashMap<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final Semaphore woken = new Semaphore(0);
  private volatile boolean running;
  private ExecutorService workers;
  private Thread taker;
  private Signals.Listening listening;

  DeliveryWorker(
      DeliverMessages deliver, Signals signals, WebhookConfig config, MeterRegistry meters) {
    this.deliver = deliver;
    this.signals = signals;
    this.config = config;
    this.meters = meters;
    meters.gauge("frontier.webhook.under.way", underWay);
  }

  void start(@Observes StartupEvent event) {
    running = true;
    AtomicInteger number = new AtomicInteger();
    workers =
        Executors.newFixedThreadPool(
            config.workers(), task -> new Thread(task, "webhook-" + number.incrementAndGet()));
    listening = signals.onDeliveries(woken::release);
    taker = new Thread(this::run, "webhook-taker");
    taker.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    woken.release();
    if (listening != null) {
      listening.close();
    }
    if (taker != null) {
      taker.join(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
    }
    if (workers != null) {
      workers.shutdown();
      if (!workers.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    }
  }

  private void run() {
    while (running) {
      int taken = 0;
      try {
        taken = round();
      } catch (RuntimeException e) {
        LOG.warnf("Messages cannot be taken, trying again: %s", e.getMessage());
      } catch (Error e) {
        // Without its taker the service would look well and send nothing.
        LOG.error("Messages cannot be taken, trying again", e);
      }
      if (taken == 0) {
        await(config.poll());
      }
    }
  }

  /** Takes what there is room for; says how many that were. */
  private int round() {
    int free = config.workers() - underWay.get();
    if (free <= 0) {
      return 0;
    }
    List<DeliveryStore.Claim> claims = deliver.take(free, Map.copyOf(busy));
    for (DeliveryStore.Claim claim : claims) {
      underWay.incrementAndGet();
      busy.merge(claim.receiver(), 1, Integer::sum);
      workers.execute(() -> work(claim));
    }
    return claims.size();
  }

  private void work(DeliveryStore.Claim claim) {
    long started = System.nanoTime();
    String state = "unsettled";
    try {
      state = deliver.deliver(claim).code();
    } catch (RuntimeException | Error e) {
      // Not settled: the message goes again when its lease ends, under the same id.
      LOG.errorf(e, "Message %s is not settled", claim.message());
    } finally {
      busy.computeIfPresent(claim.receiver(), (receiver, n) -> n == 1 ? null : n - 1);
      underWay.decrementAndGet();
      meters
          .timer("frontier.webhook.attempts", "state", state)
          .record(Duration.ofNanos(System.nanoTime() - started));
      if (state.equals(DeliveryState.DEAD.code())) {
        LOG.warnf("Message %s to %s is given up", claim.message(), claim.receiver());
      }
      woken.release();
    }
  }

  private void await(Duration longest) {
    try {
      if (woken.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }
}
