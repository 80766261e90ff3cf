package dev.frontier.notification.adapter.out.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails say besides what happened, in English. */
@MessageBundle(value = "mail", locale = "en")
public interface MailTexts {

  /** Subject of a mail that tells of one alert. */
  @Message("Frontier: {title}")
  String oneSubject(String title);

  /** Subject of a mail that goes on from another. */
  @Message("Re: Frontier: {title}")
  String nextSubject(String title);

  /** Subject of a mail that tells of several. */
  @Message("Frontier: {count} alerts")
  String manySubject(int count);

  /** Above several. */
  @Message("{count} alerts")
  String many(int count);

  /** Before an alert that matters most. */
  @Message("Critical")
  String critical();

  /** Before an alert that is good to know. */
  @Message("For information")
  String info();

  /** Below those that are listed. */
  @Message("{count} more are in your inbox.")
  String left(int count);

  /** Before an alert that is worse than what was told. */
  @Message("Update of an earlier alert")
  String deepened();

  /** Before what takes an alert back. */
  @Message("Correction of an earlier alert")
  String retracted();

  /** When it was told. */
  @Message("Told on {at}, Beijing time")
  String toldAt(String at);

  /** The link to the inbox. */
  @Message("Open your inbox")
  String openInbox();

  /** Why somebody gets this. */
  @Message("You get this mail because this address was given to Frontier for alerts.")
  String why();

  /** The link that ends it. */
  @Message("Send no more mail to this address")
  String stop();

  /** Subject of the mail that verifies an address. */
  @Message("Frontier: is this your address?")
  String challengeSubject();

  /** What is asked. */
  @Message(
      "Somebody wants Frontier to send alerts to this address. If it was you, give back this code:")
  String challenge();

  /** What it means. */
  @Message("If it was not you, do nothing: no alerts are sent to you.")
  String notYou();

  /** Subject of a trial. */
  @Message("Frontier: a trial")
  String testSubject();

  /** That it works. */
  @Message("This is a trial that you asked for. Alerts will reach you here.")
  String test();
}
