package dev.frontier.notification.adapter.in.rest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of pages; what they use is checked when the service is built. */
@CheckedTemplate(basePath = "page")
public final class PageTemplates {
  private PageTemplates() {}

  /**
   * A page for whoever wants no more mail.
   *
   * @param title what it is about
   * @param what one sentence or two
   * @param button what is written on it; null for none
   */
  public static native TemplateInstance unsubscribe(
      String language, String title, String what, String button);
}
