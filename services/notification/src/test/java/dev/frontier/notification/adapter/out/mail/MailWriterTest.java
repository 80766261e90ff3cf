package dev.frontier.notification.adapter.out.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.frontier.notification.Items;
import dev.frontier.notification.application.Chain;
import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.application.Letter;
import dev.frontier.notification.application.port.UnsubscribeTokens;
import dev.frontier.notification.config.MailConfig;
import dev.frontier.notification.domain.Changes;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.alert.Facts;
import dev.frontier.notification.domain.alert.Step;
import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.judge.Outcome;
import dev.frontier.notification.domain.mail.MailAddress;
import dev.frontier.notification.domain.rule.Reading;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.timing.Severity;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader finds in the mailbox: mails written by the templates, handed over by SMTP. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class MailWriterTest {
  private static final UUID CHANNEL = UUID.fromString("0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7cff");
  private static final Names NAMES =
      new Names(
          List.of(
              entry(Entry.Kind.REGION, "CN-GX", "广西", "Guangxi"),
              entry(Entry.Kind.INDICATOR, "TRADE_TOTAL", "进出口总额", "Total foreign trade")));

  @Inject MailWriter writer;
  @Inject UnsubscribeTokens tokens;
  @Inject Vertx vertx;

  private GreenMail server;
  private SmtpClient client;

  @BeforeEach
  void open() {
    server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    client = new SmtpClient(vertx, config(server.getSmtp().getPort()));
  }

  @AfterEach
  void shut() {
    client.close();
    server.stop();
  }

  @Test
  void oneAlertIsToldInEnglish() throws Exception {
    Received mail =
        received(writer.alerts(to(Language.EN), List.of(raised("fell by 20.00%", "下降")), NAMES));

    assertThat(mail.subject()).isEqualTo("Frontier: Total foreign trade of Guangxi, 2022");
    assertThat(mail.html())
        .contains("<html lang=\"en\">", "fell by 20.00%", "/#inbox\"", "Open your inbox")
        .contains("Told on 2026-08-01 08:00, Beijing time")
        .doesNotContain("下降", "<h1", "Correction", "Update");
    assertThat(mail.text())
        .contains("fell by 20.00%", "Open your inbox: http", "Send no more mail to this address")
        .doesNotContain("<", "下降");
  }

  @Test
  void oneAlertIsToldInChinese() throws Exception {
    Received mail =
        received(writer.alerts(to(Language.ZH_CN), List.of(raised("fell", "下降20.00%")), NAMES));

    assertThat(mail.subject()).isEqualTo("Frontier：广西进出口总额，2022年");
    assertThat(mail.html())
        .contains("<html lang=\"zh-CN\">", "下降20.00%", "打开收件箱", "2026年8月1日08:00（北京时间）发出")
        .doesNotContain("fell", "inbox</a>");
    assertThat(mail.text()).contains("下降20.00%", "不再向此地址发送邮件").doesNotContain("<", "fell");
    assertThat(mail.header("Content-Language")).isEqualTo("zh-CN");
  }

  @Test
  void severalAreToldInOneMail() throws Exception {
    List<InboxItem> alerts =
        List.of(raised("first fell", "一"), raised("second fell", "二"), moved("third moved", "三"));

    Received mail = received(writer.alerts(to(Language.EN), alerts, NAMES));

    assertThat(mail.subject()).isEqualTo("Frontier: 3 alerts");
    assertThat(mail.html())
        .containsSubsequence("<h1", "3 alerts", "first fell", "second fell", "third moved");
    assertThat(mail.html()).contains("Measure M42 (PBOC)");
    assertThat(mail.text())
        .containsSubsequence("3 alerts", "first fell", "second fell", "third moved");
    assertThat(mail.header("In-Reply-To")).isNull();
  }

  @Test
  void whatIsCriticalComesFirstAndIsNamed() throws Exception {
    Letter.Alerts letter =
        new Letter.Alerts(
            List.of(
                Items.of(Severity.WARNING, "一", "first"),
                Items.of(Severity.CRITICAL, "二", "second")));

    Received mail = received(writer.alerts(to(Language.EN), letter, NAMES));

    assertThat(mail.html()).containsSubsequence("Critical", "second", "first");
    assertThat(mail.text()).containsSubsequence("Critical", "second", "first");
    assertThat(mail.header("Importance")).isEqualTo("high");
  }

  @Test
  void ofVeryManyTheFirstAreListedAndTheOthersCounted() throws Exception {
    List<InboxItem> read =
        Stream.generate(() -> Items.of(Severity.INFO, "动", "moved")).limit(150).toList();

    Received mail = received(writer.alerts(to(Language.EN), new Letter.Alerts(read, 5000), NAMES));

    assertThat(mail.subject()).isEqualTo("Frontier: 5000 alerts");
    assertThat(mail.html().split("<section", -1)).hasSize(101);
    assertThat(mail.html()).contains("4900 more are in your inbox.");
    assertThat(mail.text()).contains("4900 more are in your inbox.", "For information");
    assertThat(mail.header("Importance")).isNull();
  }

  @Test
  void laterAlertsOfASubjectBelongToTheMailOfTheFirst() throws Exception {
    InboxItem first = raised("fell by 20%", "下降");
    InboxItem worse = next(first, Step.DEEPENED, "Update: fell by 30%");
    InboxItem back = next(first, Step.RETRACTED, "Correction: it rose");
    Received told = received(writer.alerts(to(Language.EN), List.of(first), NAMES));

    Received update = received(writer.alerts(to(Language.EN), List.of(worse), NAMES));
    Received correction = received(writer.alerts(to(Language.EN), List.of(back), NAMES));

    assertThat(told.header("Message-ID"))
        .isEqualTo("<" + first.id() + "." + CHANNEL + "@frontier.example>");
    assertThat(told.header("In-Reply-To")).isNull();
    for (Received later : List.of(update, correction)) {
      assertThat(later.header("In-Reply-To")).isEqualTo(told.header("Message-ID"));
      assertThat(later.header("References")).isEqualTo(told.header("Message-ID"));
      assertThat(later.header("Message-ID")).isNotEqualTo(told.header("Message-ID"));
      assertThat(later.subject()).isEqualTo("Re: " + told.subject());
    }
    assertThat(update.html()).contains("Update of an earlier alert");
    assertThat(update.text()).contains("Update of an earlier alert");
    assertThat(correction.html()).contains("Correction of an earlier alert");
    assertThat(correction.text()).contains("Correction of an earlier alert");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aMailIsEndedByOneClickAndAnsweredByNoMachine(Language language) throws Exception {
    Received mail = received(writer.alerts(to(language), List.of(raised("fell", "下降")), NAMES));

    String url = mail.header("List-Unsubscribe").replaceAll("^<|>$", "");
    assertThat(url).contains("/api/unsubscribe/");
    assertThat(tokens.channel(url.substring(url.lastIndexOf('/') + 1))).contains(CHANNEL);
    assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.html()).contains("href=\"" + url + "\"");
    assertThat(mail.text()).contains(": " + url);
    assertThat(mail.header("Feedback-ID")).isNull();
    assertThat(mail.html()).doesNotContain("<img", "<script", "<link");
  }

  @Test
  void whatStandsInASentenceIsTextAndNoMarkup() throws Exception {
    String sentence = "fell <script>alert(1)</script> & \"rose\" {mail:why}";

    Received mail =
        received(writer.alerts(to(Language.EN), List.of(raised(sentence, "下降")), NAMES));

    assertThat(mail.html())
        .contains("fell &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;rose&quot; {mail:why}")
        .doesNotContain("<script>");
    assertThat(mail.text()).contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Trade\r\nBcc: other@example.org", "Trade\nX-Evil: 1", "Trade\u0000x"})
  void aNameOfACodeListBeginsNoHeader(String name) throws Exception {
    Names names = new Names(List.of(entry(Entry.Kind.INDICATOR, "TRADE_TOTAL", name, name)));

    Received mail = received(writer.alerts(to(Language.EN), List.of(raised("f", "下降")), names));

    assertThat(mail.subject()).startsWith("Frontier: Trade ").doesNotContain("\n");
    assertThat(mail.header("Bcc")).isNull();
    assertThat(mail.header("X-Evil")).isNull();
    assertThat(server.getReceivedMessagesForDomain("other@example.org")).isEmpty();
  }

  @Test
  void everyAttemptWritesTheSameMail() {
    InboxItem alert = raised("fell", "下降");
    Mail mail = writer.alerts(to(Language.EN), List.of(alert), NAMES);

    Mail again = writer.alerts(to(Language.EN), List.of(alert), NAMES);

    assertThat(again).isEqualTo(mail);
  }

  @Test
  void anAddressIsAskedWithACodeAndWithoutAListToEnd() throws Exception {
    Received english = received(writer.challenge(to(Language.EN), "K7QX-93PD"));
    Received chinese = received(writer.challenge(to(Language.ZH_CN), "K7QX-93PD"));

    assertThat(english.subject()).isEqualTo("Frontier: is this your address?");
    assertThat(english.html()).contains("K7QX-93PD", "If it was not you");
    assertThat(english.text()).contains("K7QX-93PD", "If it was not you");
    assertThat(english.header("List-Unsubscribe")).isNull();
    assertThat(chinese.subject()).isEqualTo("Frontier：请确认您的邮件地址");
    assertThat(chinese.text()).contains("K7QX-93PD", "如果不是您本人");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTrialSaysThatItIsOne(Language language) throws Exception {
    Received mail = received(writer.test(to(language)));

    assertThat(mail.text())
        .contains(language == Language.EN ? "This is a trial" : "测试邮件", "/api/unsubscribe/");
    assertThat(mail.html()).contains("lang=\"" + language.tag() + "\"");
  }

  /** A mail as the mailbox has it. */
  private record Received(MimeMessage message, String text, String html) {
    String subject() throws Exception {
      return message.getSubject();
    }

    String header(String name) throws Exception {
      return message.getHeader(name, null);
    }
  }

  private Received received(Mail mail) throws Exception {
    int before = server.getReceivedMessages().length;
    assertThat(client.send(mail)).isEqualTo(new Attempt.Answered(250, ""));
    MimeMessage message = server.getReceivedMessages()[before];
    MimeMultipart parts = (MimeMultipart) message.getContent();
    return new Received(
        message,
        parts.getBodyPart(0).getContent().toString(),
        parts.getBodyPart(1).getContent().toString());
  }

  private static Envelope to(Language language) {
    return new Envelope(
        UUID.fromString("0192f0c4-5b1e-7c3a-9d20-4f1f6a2b7caa"),
        CHANNEL,
        new MailAddress("reader@example.org"),
        language);
  }

  private static InboxItem raised(String en, String zh) {
    UUID id = UUID.randomUUID();
    return item(id, new Chain(Step.RAISED, id, true), figure(), new Wording(zh, en));
  }

  private static InboxItem next(InboxItem first, Step step, String en) {
    Chain chain = new Chain(step, first.id(), step != Step.RETRACTED);
    return item(UUID.randomUUID(), chain, figure(), new Wording("更新", en));
  }

  private static InboxItem moved(String en, String zh) {
    UUID id = UUID.randomUUID();
    Facts facts =
        new Facts.OfMove(
            Changes.move(
                "M42", new MeasureStatus("under_way", "none"), new MeasureStatus("done", "none")));
    return item(id, new Chain(Step.RAISED, id, null), facts, new Wording(zh, en));
  }

  private static InboxItem item(UUID id, Chain chain, Facts facts, Wording wording) {
    return new InboxItem(
        id,
        7,
        UUID.randomUUID(),
        RuleKind.FALLS_BY_PERCENT,
        Severity.WARNING,
        chain,
        facts,
        wording,
        Language.ZH_CN,
        Instant.parse("2026-08-01T00:00:01Z"),
        null);
  }

  private static Facts figure() {
    FigureChange fall = Changes.yoyPercent("-20.000654");
    IndicatorNews news =
        new IndicatorNews(UUID.randomUUID(), "USD", 8, List.of(Changes.level("733.61"), fall));
    BigDecimal value = new BigDecimal("-20.000654");
    return Facts.OfFigure.of(news, fall, new Outcome.Raises(new Reading.Known(value, value)));
  }

  private static Entry entry(Entry.Kind kind, String code, String zh, String en) {
    return new Entry(kind, code, zh, en, null, null, Instant.EPOCH);
  }

  private static MailConfig config(int port) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(MailConfig.class)
        .withDefaultValues(
            Map.of(
                "frontier.mail.public-url", "https://frontier.example",
                "frontier.mail.from", "alerts@frontier.example",
                "frontier.mail.smtp.host", "127.0.0.1",
                "frontier.mail.smtp.port", Integer.toString(port),
                "frontier.mail.smtp.security", "none"))
        .build()
        .getConfigMapping(MailConfig.class);
  }
}
