package dev.frontier.notification.adapter.out.http;

import dev.frontier.notification.domain.delivery.AddressPolicy;
import io.netty.util.NetUtil;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks a receiver's name up once and says where to connect. What it returns is the address that is
 * called: a name that answers differently the second time changes nothing. When one of several
 * addresses is closed, all are, since a name that mixes open and closed addresses is a trick.
 */
@ApplicationScoped
class AddressGuard {
  private static final long LOOKUP_SECONDS = 3;

  /**
   * Lookups under way in one replica: as many as calls are by default, since each call begins with
   * one. A lookup that nobody waits for any more keeps its thread until Java gives it up.
   */
  static final int LOOKUPS = 32;

  /** Lookups that wait for a thread: another round of all workers; their time runs meanwhile. */
  static final int WAITING = 32;

  private final AddressPolicy policy;
  private final Names names;
  private final ThreadPoolExecutor lookups;

  @Inject
  AddressGuard(AddressPolicy policy) {
    this(policy, InetAddress::getAllByName);
  }

  AddressGuard(AddressPolicy policy, Names names) {
    this.policy = policy;
    this.names = names;
    AtomicInteger number = new AtomicInteger();
    lookups =
        new ThreadPoolExecutor(
            LOOKUPS,
            LOOKUPS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, "webhook-lookup-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    lookups.allowCoreThreadTimeOut(true);
  }

  @PreDestroy
  void stop() {
    lookups.shutdownNow();
  }

  /** Looks names up. */
  interface Names {
    /** All addresses of a name, at least one. */
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** What is known of a name. */
  sealed interface Verdict {

    /** It may be called, at this address. */
    record Open(InetAddress address) implements Verdict {}

    /** It may not be called. */
    record Closed(String reason) implements Verdict {}

    /** It cannot be looked up now. */
    record Unknown(String reason) implements Verdict {}

    /**
     * It was not looked up: others keep all threads for that, which is not the receiver's doing.
     */
    record Busy() implements Verdict {}
  }

  Verdict look(String host) {
    InetAddress[] addresses;
    try {
      addresses = addresses(bare(host));
    } catch (ExecutionException e) {
      return new Verdict.Unknown("unknown_host");
    } catch (TimeoutException e) {
      return new Verdict.Unknown("lookup_timeout");
    } catch (RejectedExecutionException e) {
      return new Verdict.Busy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Verdict.Unknown("interrupted");
    }
    for (InetAddress address : addresses) {
      Optional<String> refusal = policy.refusal(address);
      if (refusal.isPresent()) {
        return new Verdict.Closed(refusal.get());
      }
    }
    return addresses.length == 0
        ? new Verdict.Unknown("unknown_host")
        : new Verdict.Open(addresses[0]);
  }

  /** What is an address already waits for no name server, and not behind those who wait for one. */
  private InetAddress[] addresses(String host)
      throws ExecutionException, TimeoutException, InterruptedException {
    InetAddress literal = NetUtil.createInetAddressFromIpAddressString(host);
    return literal == null ? lookUp(host) : new InetAddress[] {literal};
  }

  /**
   * On another thread, because Java's lookup can neither be given a deadline nor be interrupted. Of
   * these there are only so many: a name server that does not answer must not use up the memory.
   *
   * @throws RejectedExecutionException if no thread is free, or none becomes so in time
   */
  private InetAddress[] lookUp(String host)
      throws ExecutionException, TimeoutException, InterruptedException {
    FutureTask<InetAddress[]> task = new FutureTask<>(() -> names.addresses(host));
    lookups.execute(task);
    try {
      return task.get(LOOKUP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      // One that still waits for a thread makes room for another.
      if (lookups.remove(task)) {
        throw new RejectedExecutionException(e);
      }
      throw e;
    } catch (InterruptedException e) {
      lookups.remove(task);
      throw e;
    }
  }

  /** An IPv6 literal stands in brackets in a URL. */
  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
