package dev.frontier.notification.adapter.in.worker;

import dev.frontier.notification.application.DeliverMessages;
import dev.frontier.notification.application.port.DeliveryStore;
import dev.frontier.notification.application.port.Senders;
import dev.frontier.notification.application.port.Signals;
import dev.frontier.notification.config.WebhookConfig;
import dev.frontier.notification.domain.channel.Lane;
import dev.frontier.notification.domain.delivery.DeliveryState;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Sends what is due. One thread takes messages as workers become free and as it is woken; the
 * workers call receivers. What is queued in this replica comes to them directly while there is
 * room.
 */
@ApplicationScoped
class DeliveryWorker implements Senders {
  private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);

  /**
   * What a stopping service leaves to calls under way; those cut off are made again when their
   * lease ends.
   */
  private static final long GRACE_SECONDS = 5;

  /** For so long a transaction waits for the taker, which takes a millisecond or two. */
  private static final long TAKING_MILLIS = 10;

  private final DeliverMessages deliver;
  private final Signals signals;
  private final WebhookConfig config;
  private final MeterRegistry meters;
  private final Workload workload;

  /** Between the look at what is free and the taking nobody else may take. */
  private final Lock taking = new ReentrantLock();

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
    this.workload = new Workload(config.workers(), config.perReceiver(), config.perOwner());
    meters.gauge("frontier.webhook.under.way", workload, Workload::underWay);
  }

  void start(@Observes StartupEvent event) {
    AtomicInteger number = new AtomicInteger();
    workers =
        Executors.newFixedThreadPool(
            config.workers(), task -> new Thread(task, "webhook-" + number.incrementAndGet()));
    running = true;
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

  @Override
  public int reserve(List<Lane> lanes) {
    if (!running || !mayTake()) {
      return 0;
    }
    try {
      return workload.beginWhileThereIsRoom(lanes);
    } finally {
      taking.unlock();
    }
  }

  /** Waits a little at most: what is not reserved in time is taken from the queue. */
  private boolean mayTake() {
    try {
      return taking.tryLock(TAKING_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void release(Collection<Lane> lanes) {
    lanes.forEach(workload::end);
    woken.release();
  }

  @Override
  public void send(List<DeliveryStore.Claim> claims) {
    claims.forEach(this::start);
  }

  private void run() {
    while (running) {
      boolean more = false;
      try {
        more = round();
      } catch (RuntimeException e) {
        LOG.warnf("Messages cannot be taken, trying again: %s", e.getMessage());
      } catch (Error e) {
        // Without its taker the service would look well and send nothing.
        LOG.error("Messages cannot be taken, trying again", e);
      }
      if (!more) {
        await(config.poll());
      }
    }
  }

  /**
   * Takes what there is room for; says whether there may be more for workers that are free: also
   * when an owner has their share now, whose messages stood before those of others. What waits for
   * a busy worker is looked at again when that is done.
   */
  private boolean round() {
    taking.lock();
    try {
      int free = workload.free();
      if (free == 0) {
        return false;
      }
      List<DeliveryStore.Claim> claims = deliver.take(free, workload.busy());
      for (DeliveryStore.Claim claim : claims) {
        workload.begin(claim.lane());
        start(claim);
      }
      return claims.size() == free
          || claims.stream().anyMatch(claim -> workload.isFull(claim.lane().owner()));
    } finally {
      taking.unlock();
    }
  }

  private void start(DeliveryStore.Claim claim) {
    try {
      workers.execute(() -> work(claim));
    } catch (RejectedExecutionException e) {
      // The service stops; the message goes again when its lease ends.
      workload.end(claim.lane());
    }
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
      workload.end(claim.lane());
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
