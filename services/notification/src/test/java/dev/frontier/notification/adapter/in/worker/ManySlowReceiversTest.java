package dev.frontier.notification.adapter.in.worker;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Api;
import dev.frontier.notification.Feed;
import dev.frontier.notification.MovableClock;
import dev.frontier.notification.News;
import dev.frontier.notification.Receiver;
import dev.frontier.notification.application.HandleIndicatorChanges;
import dev.frontier.notification.config.WebhookConfig;
import dev.frontier.platform.testing.FrontierStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody whose receivers are all slow keeps nobody else waiting. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class ManySlowReceiversTest {
  private static final int RECEIVERS = 10;

  /** To each receiver, so that together they are more than there are workers. */
  private static final int MESSAGES = 4;

  /** Less than a slow receiver is waited for. */
  private static final Duration MEANWHILE = Duration.ofSeconds(6);

  @Inject Feed feed;
  @Inject MovableClock clock;
  @Inject HandleIndicatorChanges changes;
  @Inject WebhookConfig config;
  @Inject MeterRegistry meters;
  private final Api crowded = Api.as("officer-hl");
  private final Api other = Api.as("approver-yn");
  private List<Receiver> slow;
  private Receiver receiver;

  @BeforeEach
  void listen() {
    slow = Stream.generate(Receiver::start).limit(RECEIVERS).toList();
    receiver = Receiver.start();
    await().until(this::nobodyIsBusy);
  }

  @AfterEach
  void hangUp() {
    slow.forEach(Receiver::close);
    receiver.close();
    clock.reset();
  }

  @Test
  void whatIsQueuedMeanwhileIsSent() {
    slow.forEach(Receiver::hold);
    messagesToAll();
    await().until(() -> received() == config.perOwner());

    fallOfOther();

    await().atMost(MEANWHILE).until(() -> receiver.received().size() == 1);
    assertThat(received()).isLessThanOrEqualTo(2 * config.perOwner());
  }

  @Test
  void whatStandsBehindThemInTheQueueIsSent() {
    Map<String, String> later = Map.of("Retry-After", "600");
    slow.forEach(each -> each.answer(503, "busy", later));
    receiver.answer(503, "busy", later);
    messagesToAll();
    await().until(() -> received() == RECEIVERS * MESSAGES);
    fallOfOther();
    await().until(() -> receiver.received().size() == 1);
    await().until(this::nobodyIsBusy);
    slow.forEach(Receiver::hold);

    clock.pass(Duration.ofMinutes(11));

    await().atMost(MEANWHILE).until(() -> receiver.received().size() == 2);
    assertThat(received() - RECEIVERS * MESSAGES).isLessThanOrEqualTo(2 * config.perOwner());
  }

  private void messagesToAll() {
    String indicator = feed.indicator();
    slow.forEach(each -> crowded.fallsBelow(indicator, "900", each.url("/")));
    for (int period = 1; period <= MESSAGES; period++) {
      changes.handle(News.falls(indicator, UUID.randomUUID(), period, period));
    }
  }

  private void fallOfOther() {
    String indicator = feed.indicator();
    other.fallsBelow(indicator, "900", receiver.url("/"));
    changes.handle(News.falls(indicator, UUID.randomUUID(), 1, 1));
  }

  /** By all that are slow. */
  private int received() {
    return slow.stream().mapToInt(each -> each.received().size()).sum();
  }

  private boolean nobodyIsBusy() {
    return meters.get("frontier.webhook.under.way").gauge().value() == 0;
  }
}
