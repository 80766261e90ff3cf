package dev.frontier.notification.adapter.out.mail;

import dev.frontier.notification.domain.mail.MailAddress;
import java.util.Map;

/**
 * A written mail.
 *
 * @param to the one who gets it
 * @param subject one line
 * @param text for programs that show text
 * @param html the same for those that show HTML
 * @param headers further ones, among them its own Message-ID
 */
record Mail(MailAddress to, String subject, String text, String html, Map<String, String> headers) {
  /** Copies the headers, and lets none of them begin another. */
  Mail {
    headers = Map.copyOf(headers);
    headers.forEach(Mail::refuseLineBreaks);
    refuseLineBreaks("Subject", subject);
  }

  private static void refuseLineBreaks(String name, String value) {
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a control character in " + name);
    }
  }
}
