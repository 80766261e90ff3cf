package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.domain.Language;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** The pages behind the link at the end of a mail, as HTML. */
final class UnsubscribePage {
  private UnsubscribePage() {}

  /** Asks, with a button. */
  static String ask(Language language) {
    PageTexts texts = texts(language);
    return html(language, texts.ask(), texts.askWhat(), texts.button());
  }

  /** Says that no more mail is sent. */
  static String done(Language language) {
    PageTexts texts = texts(language);
    return html(language, texts.done(), texts.doneWhat(), null);
  }

  /** Says that the link is none. */
  static String unknown(Language language) {
    PageTexts texts = texts(language);
    return html(language, texts.unknown(), texts.unknownWhat(), null);
  }

  private static String html(Language language, String title, String what, String button) {
    TemplateInstance page = PageTemplates.unsubscribe(language.tag(), title, what, button);
    page.setLocale(Locale.forLanguageTag(language.tag()));
    return page.render();
  }

  private static PageTexts texts(Language language) {
    return MessageBundles.get(PageTexts.class, Localized.Literal.of(language.tag()));
  }
}
