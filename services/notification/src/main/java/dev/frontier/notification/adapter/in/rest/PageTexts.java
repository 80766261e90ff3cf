package dev.frontier.notification.adapter.in.rest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say, in English. */
@MessageBundle(value = "page", locale = "en")
public interface PageTexts {

  /** Title of the page that asks. */
  @Message("Send no more mail?")
  String ask();

  /** What the button does. */
  @Message(
      "Frontier then sends no more mail to the address that got the mail with this link. Whoever"
          + " gave the address finds a notice of it and goes on reading alerts in the inbox.")
  String askWhat();

  /** On the button. */
  @Message("Send no more mail")
  String button();

  /** Title of the page after it. */
  @Message("No more mail is sent")
  String done();

  /** What has happened. */
  @Message(
      "Frontier sends no more mail to this address. A mail that was on its way just now may still"
          + " arrive.")
  String doneWhat();

  /** Title where the link is none. */
  @Message("This link does not work")
  String unknown();

  /** How to mend it. */
  @Message("It is not whole, perhaps. Open it from the end of the mail, or copy all of it.")
  String unknownWhat();
}
