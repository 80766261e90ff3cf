package dev.frontier.notification.adapter.out.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates, each as HTML and as text; what they use is checked when the service is built. */
@CheckedTemplate(basePath = "mail")
public final class MailTemplates {
  private MailTemplates() {}

  /**
   * Tells of alerts.
   *
   * @param said how many there are
   * @param left how many of them are not listed
   * @param inbox where the inbox is
   * @param unsubscribe where it is ended
   */
  public static native TemplateInstance alerts(
      String language, List<Line> lines, int said, int left, String inbox, String unsubscribe);

  /** Asks whether an address is that of whoever gave it. */
  public static native TemplateInstance challenge(String language, String code);

  /** A trial. */
  public static native TemplateInstance test(String language, String inbox, String unsubscribe);

  /**
   * One alert.
   *
   * @param severity info, warning or critical
   * @param step raised, deepened or retracted
   * @param title what it is about
   * @param sentence what happened
   * @param at when it was told, in words
   */
  public record Line(String severity, String step, String title, String sentence, String at) {}
}
