package dev.frontier.notification.adapter.out.http;

import dev.frontier.notification.domain.delivery.AddressPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks a receiver's name up once and says where to connect. What it returns is the address that is
 * called: a name that answers differently the second time changes nothing. When one of several
 * addresses is closed, all are, since a name that mixes open and closed addresses is a trick.
 */
@ApplicationScoped
class AddressGuard {
  private static final long LOOKUP_SECONDS = 3;

  private final AddressPolicy policy;
  private final Names names;

  @Inject
  AddressGuard(AddressPolicy policy) {
    this(policy, InetAddress::getAllByName);
  }

  AddressGuard(AddressPolicy policy, Names names) {
    this.policy = policy;
    this.names = names;
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
  }

  Verdict look(String host) {
    InetAddress[] addresses;
    try {
      addresses = lookUp(bare(host));
    } catch (ExecutionException e) {
      return new Verdict.Unknown("unknown_host");
    } catch (TimeoutException e) {
      return new Verdict.Unknown("lookup_timeout");
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

  /**
   * On a thread of its own, because Java's lookup can neither be given a deadline nor be
   * interrupted.
   */
  private InetAddress[] lookUp(String host)
      throws ExecutionException, TimeoutException, InterruptedException {
    FutureTask<InetAddress[]> task = new FutureTask<>(() -> names.addresses(host));
    Thread thread = new Thread(task, "webhook-lookup");
    thread.setDaemon(true);
    thread.start();
    return task.get(LOOKUP_SECONDS, TimeUnit.SECONDS);
  }

  /** An IPv6 literal stands in brackets in a URL. */
  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
