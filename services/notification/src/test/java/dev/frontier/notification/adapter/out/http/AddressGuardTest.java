package dev.frontier.notification.adapter.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.delivery.AddressPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private static final AddressPolicy STRICT = new AddressPolicy(false, List.of());

  @Test
  void aNameIsLookedUpOnceAndItsAddressIsTheOneToCall() throws Exception {
    InetAddress open = InetAddress.getByName("1.1.1.1");
    AtomicInteger asked = new AtomicInteger();
    AddressGuard guard =
        new AddressGuard(
            STRICT,
            host -> {
              asked.incrementAndGet();
              return new InetAddress[] {open};
            });

    AddressGuard.Verdict verdict = guard.look("example.org");

    assertThat(verdict).isEqualTo(new AddressGuard.Verdict.Open(open));
    assertThat(asked).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "[2606:4700:4700::1111]"})
  void anAddressIsNotLookedUp(String address) throws Exception {
    AddressGuard guard =
        new AddressGuard(
            STRICT,
            host -> {
              throw new UnknownHostException(host);
            });

    AddressGuard.Verdict verdict = guard.look(address);

    assertThat(verdict).isEqualTo(new AddressGuard.Verdict.Open(InetAddress.getByName(address)));
  }

  @Test
  void aNameThatMixesOpenAndClosedAddressesIsClosed() throws Exception {
    InetAddress[] mixed = {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")};
    AddressGuard guard = new AddressGuard(STRICT, host -> mixed);

    AddressGuard.Verdict verdict = guard.look("example.org");

    assertThat(verdict).isEqualTo(new AddressGuard.Verdict.Closed("address_private"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "2130706433",
        "127.1",
        "0x7f.1",
        "[::1]",
        "[::ffff:127.0.0.1]"
      })
  void thisMachineIsClosedInWhateverWayItIsWritten(String host) {
    AddressGuard guard = new AddressGuard(STRICT);

    AddressGuard.Verdict verdict = guard.look(host);

    assertThat(verdict).isNotInstanceOf(AddressGuard.Verdict.Open.class);
  }

  @Test
  void aNameThatIsNotKnownIsNeitherOpenNorClosed() {
    AddressGuard guard =
        new AddressGuard(
            STRICT,
            host -> {
              throw new UnknownHostException(host);
            });

    AddressGuard.Verdict verdict = guard.look("nowhere.example");

    assertThat(verdict).isEqualTo(new AddressGuard.Verdict.Unknown("unknown_host"));
  }

  @Test
  void aNameServerThatDoesNotAnswerTakesNoMoreThreadsThanThereAre() throws Exception {
    int callers = 2 * (AddressGuard.LOOKUPS + AddressGuard.WAITING);
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    AddressGuard guard =
        new AddressGuard(
            STRICT,
            host -> {
              asked.incrementAndGet();
              awaitQuietly(never);
              return new InetAddress[0];
            });
    ExecutorService all = Executors.newFixedThreadPool(callers);

    List<Future<AddressGuard.Verdict>> verdicts =
        all.invokeAll(Collections.nCopies(callers, () -> guard.look("slow.example")));

    List<AddressGuard.Verdict> given = new ArrayList<>();
    for (Future<AddressGuard.Verdict> verdict : verdicts) {
      given.add(verdict.get());
    }
    assertThat(given)
        .as("that whose name was asked for has a slow name server; of the others nothing is known")
        .containsOnly(
            new AddressGuard.Verdict.Unknown("lookup_timeout"), new AddressGuard.Verdict.Busy());
    assertThat(Collections.frequency(given, new AddressGuard.Verdict.Busy()))
        .isEqualTo(callers - AddressGuard.LOOKUPS);
    assertThat(asked).hasValue(AddressGuard.LOOKUPS);
    never.countDown();
    all.shutdown();
    guard.stop();
  }

  @Test
  void aNameServerThatDoesNotAnswerIsGivenUp() {
    CountDownLatch never = new CountDownLatch(1);
    AddressGuard guard =
        new AddressGuard(
            STRICT,
            host -> {
              awaitQuietly(never);
              return new InetAddress[0];
            });

    AddressGuard.Verdict verdict = guard.look("slow.example");

    assertThat(verdict).isEqualTo(new AddressGuard.Verdict.Unknown("lookup_timeout"));
    never.countDown();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
