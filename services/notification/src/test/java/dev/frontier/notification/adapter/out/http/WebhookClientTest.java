package dev.frontier.notification.adapter.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.standardwebhooks.Webhook;
import dev.frontier.notification.Receiver;
import dev.frontier.notification.application.Chain;
import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.application.Letter;
import dev.frontier.notification.application.port.ChannelSender.Dispatch;
import dev.frontier.notification.config.WebhookConfig;
import dev.frontier.notification.domain.Changes;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.alert.Facts;
import dev.frontier.notification.domain.alert.Step;
import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.channel.WebhookSecret;
import dev.frontier.notification.domain.delivery.AddressPolicy;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.judge.Outcome;
import dev.frontier.notification.domain.rule.Reading;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.timing.Severity;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against receivers that behave, and against ones that do not. */
class WebhookClientTest {
  private static final AddressPolicy TRIAL = new AddressPolicy(true, List.of());
  private static final WebhookSecret SECRET = WebhookSecret.draw(new SecureRandom());
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private static Vertx vertx;

  private Receiver receiver;

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void close() {
    vertx.close();
  }

  @BeforeEach
  void listen() {
    receiver = Receiver.start();
  }

  @AfterEach
  void hangUp() {
    receiver.close();
  }

  @Test
  void aMessageIsASignedCloudEventWithTheSentenceAndTheFigures() throws Exception {
    InboxItem item = item();

    Attempt.Result result = client(localhost()).send(message(item, receiver.url("/hook?x=1")));

    assertThat(result).isEqualTo(new Attempt.Answered(200, "thanks"));
    Receiver.Received received = receiver.received().get(0);
    new Webhook(SECRET.reveal()).verify(received.body(), received.headers());
    assertThat(received.path()).isEqualTo("/hook?x=1");
    assertThat(received.header("content-type")).isEqualTo("application/cloudevents+json");
    assertThat(received.header("webhook-id")).isEqualTo(item.id().toString());
    JsonNode event = JSON.readTree(received.body());
    assertThat(event.path("specversion").asText()).isEqualTo("1.0");
    assertThat(event.path("id").asText()).isEqualTo(item.id().toString());
    assertThat(event.path("source").asText()).isEqualTo("urn:frontier:notification");
    assertThat(event.path("type").asText()).isEqualTo("dev.frontier.notification.alert.v1");
    assertThat(event.path("subject").asText()).isEqualTo("TRADE_TOTAL:CN-GX");
    assertThat(Instant.parse(event.path("time").asText())).isEqualTo(item.at());
    assertThat(event.at("/data/sentence").asText()).isEqualTo("下降");
    assertThat(event.at("/data/sentences/en").asText()).isEqualTo("fell");
    assertThat(event.at("/data/figure/value").asText()).isEqualTo("-20.000654");
    assertThat(event.at("/data/figure/vintage").asText()).isEqualTo("2026-08-01T00:00:00.500Z");
    assertThat(event.at("/data/figure/level").asText()).isEqualTo("733.61");
  }

  @Test
  void theConnectionGoesToTheAddressThatWasLookedAtAndTheNameStaysInTheHostHeader() {
    URI url = URI.create("http://receiver.example:" + receiver.port() + "/");

    Attempt.Result result = client(localhost()).send(message(item(), url));

    assertThat(result).isEqualTo(new Attempt.Answered(200, "thanks"));
    assertThat(receiver.received().get(0).header("host"))
        .isEqualTo("receiver.example:" + receiver.port());
  }

  @Test
  void callsThatFollowEachOtherShareAConnectionToOneNameAndNotToAnother() {
    WebhookSender sender = client(localhost());
    URI url = URI.create("http://receiver.example:" + receiver.port() + "/");
    URI other = URI.create("http://other.example:" + receiver.port() + "/");

    List.of(url, url, other).forEach(to -> sender.send(message(item(), to)));

    List<Integer> ports = receiver.received().stream().map(Receiver.Received::callersPort).toList();
    assertThat(ports.get(1)).isEqualTo(ports.get(0));
    assertThat(ports.get(2)).isNotEqualTo(ports.get(0));
  }

  @Test
  void aClosedAddressIsNotCalled() {
    AddressGuard strict = new AddressGuard(new AddressPolicy(false, List.of()));

    Attempt.Result result = client(strict).send(message(item(), receiver.url("/")));

    assertThat(result).isEqualTo(new Attempt.Refused("address_loopback"));
    assertThat(receiver.received()).isEmpty();
  }

  @Test
  void aRedirectIsNotFollowed() {
    receiver.answer(302, "elsewhere", Map.of("Location", receiver.url("/inside").toString()));

    Attempt.Result result = client(localhost()).send(message(item(), receiver.url("/")));

    assertThat(result).isEqualTo(new Attempt.Answered(302, "elsewhere"));
    assertThat(receiver.received()).extracting(Receiver.Received::path).containsExactly("/");
  }

  @Test
  void aReceiverThatDoesNotAnswerIsGivenUp() {
    receiver.hold();

    Attempt.Result result = client(localhost()).send(message(item(), receiver.url("/")));

    assertThat(result).isEqualTo(new Attempt.Unreachable("timeout"));
  }

  @Test
  void nobodyThereIsSaid() {
    URI url = receiver.url("/");
    receiver.close();

    Attempt.Result result = client(localhost()).send(message(item(), url));

    assertThat(result).isEqualTo(new Attempt.Unreachable("connection_failed"));
  }

  @Test
  void aReceiverWithoutTlsIsSaid() throws Exception {
    try (Endless plain = new Endless(false)) {
      URI url = URI.create(plain.url().toString().replace("http:", "https:"));

      Attempt.Result result = client(localhost()).send(message(item(), url));

      assertThat(result).isEqualTo(new Attempt.Unreachable("tls_failed"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anAnswerWithoutEndIsReadToItsFirstBytesOnly(boolean slowly) throws Exception {
    try (Endless endless = new Endless(slowly)) {
      Attempt.Result result = client(localhost()).send(message(item(), endless.url()));

      if (slowly) {
        assertThat(result).isEqualTo(new Attempt.Unreachable("timeout"));
      } else {
        assertThat(result).isEqualTo(new Attempt.Answered(200, "x".repeat(64)));
      }
    }
  }

  @Test
  void whatCannotBeStoredOrShownIsReplaced() {
    byte[] odd = {'a', 0, 'b', 27, '\n', (byte) 0xff};

    String text = AnswerText.of(odd);

    assertThat(text).isEqualTo("a\uFFFDb\uFFFD\n\uFFFD");
  }

  @Test
  void theSameAlertGivesTheSameBytesAtEveryAttempt() {
    InboxItem item = item();
    AlertMessage message = new AlertMessage(JSON);

    Letter letter = new Letter.Alerts(List.of(item));

    byte[] bytes = message.bytes(item.id(), letter, Instant.now());

    assertThat(message.bytes(item.id(), letter, Instant.now().plusSeconds(5))).isEqualTo(bytes);
  }

  private static WebhookSender client(AddressGuard guard) {
    WebhookConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(WebhookConfig.class)
            .withDefaultValues(
                Map.of(
                    "frontier.webhook.key", "unused",
                    "frontier.webhook.timeout", "2s",
                    "frontier.webhook.answer-bytes", "64"))
            .build()
            .getConfigMapping(WebhookConfig.class);
    return new WebhookSender(
        new WebhookClient(vertx, config, guard), new AlertMessage(JSON), TRIAL);
  }

  private static AddressGuard localhost() {
    return new AddressGuard(TRIAL, host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
  }

  private static Dispatch message(InboxItem item, URI url) {
    return new Dispatch(
        item.id(),
        UUID.randomUUID(),
        new Letter.Alerts(List.of(item)),
        url.toString(),
        Language.EN,
        List.of(SECRET),
        null,
        Instant.now());
  }

  private static InboxItem item() {
    FigureChange fall = Changes.yoyPercent("-20.000654");
    IndicatorNews news =
        new IndicatorNews(UUID.randomUUID(), "USD", 8, List.of(Changes.level("733.61"), fall));
    UUID id = UUID.randomUUID();
    Outcome outcome =
        new Outcome.Raises(
            new Reading.Known(new BigDecimal("-20.000654"), new BigDecimal("-20.000654")));
    return new InboxItem(
        id,
        7,
        UUID.randomUUID(),
        RuleKind.FALLS_BY_PERCENT,
        Severity.WARNING,
        new Chain(Step.RAISED, id, true),
        Facts.OfFigure.of(news, fall, outcome),
        new Wording("下降", "fell"),
        Language.ZH_CN,
        Instant.parse("2026-08-01T00:00:01Z"),
        null);
  }

  /** Answers without end, as fast as it is read or a byte at a time. */
  private static final class Endless implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicBoolean open = new AtomicBoolean(true);

    Endless(boolean slowly) throws Exception {
      server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
      Thread thread = new Thread(() -> answer(slowly), "endless");
      thread.setDaemon(true);
      thread.start();
    }

    URI url() {
      return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    private void answer(boolean slowly) {
      try (Socket socket = server.accept();
          OutputStream out = socket.getOutputStream()) {
        // An answer that comes before its question is an error of its own.
        if (socket.getInputStream().read(new byte[8192]) < 0) {
          return;
        }
        out.write(
            "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        while (open.get()) {
          out.write('x');
          if (slowly) {
            out.flush();
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
          }
        }
      } catch (java.io.IOException e) {
        open.set(false);
      }
    }

    @Override
    public void close() throws Exception {
      open.set(false);
      server.close();
    }
  }
}
