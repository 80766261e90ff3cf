package dev.frontier.notification.adapter.out.mail;

import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.application.Letter;
import dev.frontier.notification.application.port.UnsubscribeTokens;
import dev.frontier.notification.config.MailConfig;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.alert.AlertTitle;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.mail.MessageIds;
import dev.frontier.notification.domain.timing.Severity;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes mails: subject, HTML, text and the headers by which programs thread them, end them with
 * one click, and do not answer them. The same message gives the same mail at every attempt.
 */
@ApplicationScoped
class MailWriter {
  /** Who reads more at once reads them in the inbox. */
  private static final int MOST_LISTED = 100;

  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter ZH =
      DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.ROOT).withZone(BEIJING);
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(BEIJING);

  private final MailConfig config;
  private final UnsubscribeTokens tokens;
  private final MessageIds ids;

  MailWriter(MailConfig config, UnsubscribeTokens tokens, MessageIds ids) {
    this.config = config;
    this.tokens = tokens;
    this.ids = ids;
  }

  /**
   * A mail that tells of alerts.
   *
   * @param alerts at least one, in the order in which they were told
   * @param names of their regions and indicators
   */
  Mail alerts(Envelope envelope, List<InboxItem> alerts, Names names) {
    return alerts(envelope, new Letter.Alerts(alerts), names);
  }

  /**
   * The same of a letter, which may say more than can be listed.
   *
   * @param letter of which the worst come first, and the first are listed
   * @param names of the regions and indicators of its items
   */
  Mail alerts(Envelope envelope, Letter.Alerts letter, Names names) {
    List<InboxItem> alerts = letter.worstFirst().stream().limit(MOST_LISTED).toList();
    List<MailTemplates.Line> lines =
        alerts.stream().map(alert -> line(alert, names, envelope.language())).toList();
    // One alert is named by its own id, which those that go on from it know.
    UUID id = letter.said() == 1 ? alerts.get(0).id() : envelope.id();
    Map<String, String> headers = listHeaders(envelope, id);
    String subject;
    if (letter.severity() == Severity.CRITICAL) {
      headers.put("Importance", "high");
    }
    if (letter.said() == 1) {
      InboxItem alert = alerts.get(0);
      Optional<String> before = ids.before(alert.id(), alert.chain().first(), envelope.channel());
      String title = lines.get(0).title();
      MailTexts texts = texts(envelope.language());
      subject = before.isPresent() ? texts.nextSubject(title) : texts.oneSubject(title);
      before.ifPresent(
          first -> {
            headers.put("In-Reply-To", first);
            headers.put("References", first);
          });
    } else {
      subject = texts(envelope.language()).manySubject(letter.said());
    }
    return mail(
        envelope,
        subject,
        MailTemplates.alerts(
            envelope.language().tag(),
            lines,
            letter.said(),
            letter.said() - lines.size(),
            inbox(),
            unsubscribe(envelope)),
        headers);
  }

  /** A mail that asks whether the address is that of whoever gave it; it is of no list. */
  Mail challenge(Envelope envelope, String code) {
    return mail(
        envelope,
        texts(envelope.language()).challengeSubject(),
        MailTemplates.challenge(envelope.language().tag(), code),
        headers(envelope, envelope.id()));
  }

  /** A mail by which the owner sees that mails come. */
  Mail test(Envelope envelope) {
    return mail(
        envelope,
        texts(envelope.language()).testSubject(),
        MailTemplates.test(envelope.language().tag(), inbox(), unsubscribe(envelope)),
        listHeaders(envelope, envelope.id()));
  }

  private static Mail mail(
      Envelope envelope, String subject, TemplateInstance template, Map<String, String> headers) {
    template.setLocale(Locale.forLanguageTag(envelope.language().tag()));
    return new Mail(
        envelope.to(),
        oneLine(subject),
        render(template, Variant.TEXT_PLAIN),
        render(template, Variant.TEXT_HTML),
        headers);
  }

  private static String render(TemplateInstance template, String type) {
    return template
        .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(type))
        .render();
  }

  private Map<String, String> headers(Envelope envelope, UUID id) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Message-ID", ids.of(id, envelope.channel()));
    headers.put("Content-Language", envelope.language().tag());
    // RFC 3834: no out-of-office note comes back for it; the second is what Exchange looks at.
    headers.put("Auto-Submitted", "auto-generated");
    headers.put("X-Auto-Response-Suppress", "All");
    return headers;
  }

  private Map<String, String> listHeaders(Envelope envelope, UUID id) {
    Map<String, String> headers = headers(envelope, id);
    // RFC 8058: mail programs show a button that ends it by a POST without a page.
    headers.put("List-Unsubscribe", "<" + unsubscribe(envelope) + ">");
    headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    return headers;
  }

  private static MailTemplates.Line line(InboxItem alert, Names names, Language language) {
    return new MailTemplates.Line(
        alert.severity().code(),
        alert.chain().step().code(),
        AlertTitle.of(alert.facts(), names).in(language),
        alert.wording().in(language),
        at(alert.at(), language));
  }

  private static String at(Instant at, Language language) {
    return switch (language) {
      case ZH_CN -> ZH.format(at);
      case EN -> EN.format(at);
    };
  }

  private static MailTexts texts(Language language) {
    return MessageBundles.get(MailTexts.class, Localized.Literal.of(language.tag()));
  }

  /** Names come from code lists; a line break in one must not begin a header. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  private String inbox() {
    return config.publicUrl() + "/#inbox";
  }

  private String unsubscribe(Envelope envelope) {
    return config.publicUrl() + "/api/unsubscribe/" + tokens.of(envelope.channel());
  }
}
