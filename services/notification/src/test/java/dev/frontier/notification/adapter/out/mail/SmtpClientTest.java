package dev.frontier.notification.adapter.out.mail;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.frontier.notification.config.MailConfig;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.mail.MailAddress;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handing mails over to a server that behaves, and to ones that do not. */
class SmtpClientTest {
  private static Vertx vertx;
  private static GreenMail server;

  private SmtpClient client;

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
    server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
  }

  @AfterAll
  static void shut() {
    server.stop();
    vertx.close();
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void aMailArrivesWithBothPartsItsHeadersAndItsSender() throws Exception {
    client = client(server.getSmtp().getPort(), Map.of());

    Attempt.Result result = client.send(mail("both@example.org", Map.of("Message-ID", "<1@x.y>")));

    assertThat(result).isEqualTo(new Attempt.Answered(250, ""));
    MimeMessage received = server.getReceivedMessagesForDomain("both@example.org")[0];
    assertThat(received.getSubject()).isEqualTo("提醒：新疆");
    assertThat(received.getFrom()[0].toString()).isEqualTo("Frontier <alerts@frontier.example>");
    assertThat(received.getHeader("Message-ID")).containsExactly("<1@x.y>");
    MimeMultipart parts = (MimeMultipart) received.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
    assertThat(parts.getBodyPart(0).getContent().toString()).contains("下降");
    assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
    assertThat(parts.getBodyPart(1).getContent().toString()).contains("<p>下降</p>");
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 no such user, 550, 5.1.1 no such user",
    "RCPT, 451 4.7.1 greylisted, 451, 4.7.1 greylisted",
    "MAIL, 452 full, 452, full",
    ".,    554 5.7.1 looks like spam, 554, 5.7.1 looks like spam",
  })
  void whatTheServerSaysIsTheResult(String command, String answer, int code, String text) {
    try (ScriptedSmtp scripted = new ScriptedSmtp().answering(command, answer)) {
      client = client(scripted.port(), Map.of());

      Attempt.Result result = client.send(mail("reader@example.org", Map.of()));

      assertThat(result).isEqualTo(new Attempt.Answered(code, text));
    }
  }

  @Test
  void anEndlessAnswerIsCut() {
    try (ScriptedSmtp scripted = new ScriptedSmtp().answering("RCPT", "550 " + "x".repeat(900))) {
      client = client(scripted.port(), Map.of());

      Attempt.Result result = client.send(mail("reader@example.org", Map.of()));

      assertThat(((Attempt.Answered) result).firstBytes()).hasSize(512);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "RCPT", "."})
  void aServerThatFallsSilentIsGivenUpAndItsConnectionClosed(String command) {
    try (ScriptedSmtp scripted = new ScriptedSmtp().answering(command, ScriptedSmtp.SILENT)) {
      client =
          client(
              scripted.port(),
              Map.of("frontier.mail.smtp.timeout", "2s", "frontier.mail.smtp.idle", "1s"));

      Attempt.Result result = client.send(mail("reader@example.org", Map.of()));

      assertThat(result).isInstanceOf(Attempt.Unreachable.class);
      await().until(() -> scripted.connections() == 0);
    }
  }

  @Test
  void deadConnectionsDoNotStandInTheWayOfTheNextMail() {
    try (ScriptedSmtp scripted = new ScriptedSmtp().answering("MAIL", ScriptedSmtp.SILENT)) {
      client =
          client(
              scripted.port(),
              Map.of(
                  "frontier.mail.smtp.connections", "1",
                  "frontier.mail.smtp.timeout", "5s",
                  "frontier.mail.smtp.idle", "1s"));
      client.send(mail("reader@example.org", Map.of()));
      scripted.answering("MAIL", "250 fine");

      Attempt.Result result = client.send(mail("reader@example.org", Map.of()));

      assertThat(result).isEqualTo(new Attempt.Answered(250, ""));
    }
  }

  @Test
  void noneOfManyMailsThatAreSentAtOnceIsLeftWithoutTheServersGreeting() {
    try (ScriptedSmtp scripted = new ScriptedSmtp()) {
      client = client(scripted.port(), Map.of("frontier.mail.smtp.timeout", "5s"));

      List<Attempt.Result> results =
          IntStream.range(0, 400)
              .parallel()
              .mapToObj(n -> client.send(mail("reader" + n + "@example.org", Map.of())))
              .toList();

      assertThat(results).containsOnly(new Attempt.Answered(250, ""));
    }
  }

  @Test
  void connectionsThatWereRefusedDoNotStandInTheWayOfTheNextMail() {
    ScriptedSmtp gone = new ScriptedSmtp();
    gone.close();
    client = client(gone.port(), Map.of("frontier.mail.smtp.connections", "1"));
    for (int refused = 0; refused < 3; refused++) {
      client.send(mail("reader@example.org", Map.of()));
    }
    try (ScriptedSmtp back = new ScriptedSmtp(gone.port())) {

      Attempt.Result result = client.send(mail("reader@example.org", Map.of()));

      assertThat(result).isEqualTo(new Attempt.Answered(250, ""));
      assertThat(back.heard()).isNotEmpty();
    }
  }

  @Test
  void aServerThatStoppedDoesNotStandInTheWayOfItsNextStart() {
    GreenMail first = new GreenMail(ServerSetup.SMTP.dynamicPort());
    first.start();
    int port = first.getSmtp().getPort();
    client = client(port, Map.of("frontier.mail.smtp.connections", "1"));
    client.send(mail("reader@example.org", Map.of()));
    first.stop();
    GreenMail second = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
    second.start();

    Attempt.Result result = client.send(mail("reader@example.org", Map.of()));

    second.stop();
    assertThat(result).isEqualTo(new Attempt.Answered(250, ""));
  }

  @Test
  void nobodyThereIsSaid() {
    ScriptedSmtp gone = new ScriptedSmtp();
    gone.close();
    client = client(gone.port(), Map.of());

    Attempt.Result result = client.send(mail("reader@example.org", Map.of()));

    assertThat(result).isEqualTo(new Attempt.Unreachable("connection_failed"));
  }

  @Test
  void nothingIsSentInTheClearUnlessTheOperatorSaysSo() {
    try (ScriptedSmtp scripted = new ScriptedSmtp()) {
      client = client(scripted.port(), Map.of("frontier.mail.smtp.security", "starttls"));

      Attempt.Result result = client.send(mail("reader@example.org", Map.of()));

      assertThat(result).isInstanceOf(Attempt.Unreachable.class);
      assertThat(scripted.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @Test
  void aPasswordThatIsNotTakenIsNotTheReadersFault() {
    try (ScriptedSmtp scripted =
        new ScriptedSmtp()
            .answering("EHLO", "250-here\r\n250 AUTH PLAIN")
            .answering("AUTH", "535 5.7.8 no")) {
      client =
          client(
              scripted.port(),
              Map.of(
                  "frontier.mail.smtp.username", "frontier",
                  "frontier.mail.smtp.password", "wrong"));

      Attempt.Result result = client.send(mail("reader@example.org", Map.of()));

      assertThat(result).isEqualTo(new Attempt.Answered(535, "5.7.8 no"));
    }
  }

  @Test
  void withoutAServerThereIsNoMail() {
    client = new SmtpClient(vertx, config(Map.of()));

    Attempt.Result result = client.send(mail("reader@example.org", Map.of()));

    assertThat(result).isEqualTo(new Attempt.Refused("mail_not_offered"));
    assertThat(client.offered()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "alerts", "alerts@frontier.example\r\nBcc: x@example.org"})
  void aSenderThatIsNoneIsRefusedByNameWhenTheServiceStarts(String from) {
    client = new SmtpClient(vertx, config(Map.of()));
    MailConfig config =
        config(Map.of("frontier.mail.smtp.host", "127.0.0.1", "frontier.mail.from", from));

    assertThatThrownBy(() -> new SmtpClient(vertx, config))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("FRONTIER_MAIL_FROM");
  }

  @ParameterizedTest
  @CsvSource({"Subject, true", "X-Any, false"})
  void noHeaderBeginsAnother(String name, boolean subject) {
    client = new SmtpClient(vertx, config(Map.of()));
    String two = "one\r\nBcc: other@example.org";

    assertThatThrownBy(
            () ->
                new Mail(
                    new MailAddress("reader@example.org"),
                    subject ? two : "one",
                    "text",
                    "html",
                    subject ? Map.of() : Map.of(name, two)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  private static Mail mail(String to, Map<String, String> headers) {
    return new Mail(new MailAddress(to), "提醒：新疆", "下降\n", "<p>下降</p>", headers);
  }

  private static SmtpClient client(int port, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>();
    all.put("frontier.mail.smtp.host", "127.0.0.1");
    all.put("frontier.mail.smtp.port", Integer.toString(port));
    all.put("frontier.mail.smtp.security", "none");
    all.put("frontier.mail.from", "alerts@frontier.example");
    all.putAll(settings);
    return new SmtpClient(vertx, config(all));
  }

  private static MailConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(MailConfig.class)
        .withDefaultValue("frontier.mail.public-url", "https://frontier.example")
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(MailConfig.class);
  }
}
