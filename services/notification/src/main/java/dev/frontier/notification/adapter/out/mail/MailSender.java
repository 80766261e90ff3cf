package dev.frontier.notification.adapter.out.mail;

import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.application.Letter;
import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.ChannelSender;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.alert.Facts;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.mail.MailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages as mail, when there is a mail server. */
@ApplicationScoped
class MailSender implements ChannelSender {
  /**
   * One server takes all mail, so it is the one receiver that can be slow: it gets the share of
   * one, whatever the number of addresses. No webhook has a receiver without a port.
   */
  private static final String RECEIVER = "mail";

  private final SmtpClient client;
  private final MailWriter writer;
  private final CatalogueStore catalogue;

  MailSender(SmtpClient client, MailWriter writer, CatalogueStore catalogue) {
    this.client = client;
    this.writer = writer;
    this.catalogue = catalogue;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.MAIL;
  }

  @Override
  public boolean offered() {
    return client.offered();
  }

  @Override
  public boolean signs() {
    return false;
  }

  @Override
  public Address read(String field, String text) {
    MailAddress.Checked checked = MailAddress.read(field, text);
    if (checked instanceof MailAddress.Checked.Sound sound) {
      String address = sound.address().text();
      return new Address.Sound(address, address, RECEIVER);
    }
    return new Address.Faulty(((MailAddress.Checked.Faulty) checked).faults());
  }

  /** Nobody there is called by this service; what its mail server takes is for that to say. */
  @Override
  public Optional<String> refusal(String address) {
    return Optional.empty();
  }

  @Override
  public Attempt.Result send(Dispatch dispatch) {
    Envelope envelope =
        new Envelope(
            dispatch.id(),
            dispatch.channel(),
            new MailAddress(dispatch.address()),
            language(dispatch));
    return client.send(mail(envelope, dispatch.letter()));
  }

  private Mail mail(Envelope envelope, Letter letter) {
    if (letter instanceof Letter.Alerts alerts) {
      return writer.alerts(envelope, alerts, names(alerts.items()));
    }
    return letter instanceof Letter.Challenge challenge
        ? writer.challenge(envelope, challenge.code())
        : writer.test(envelope);
  }

  /** That of the alerts; the channel's where they differ, or there are none. */
  private static Language language(Dispatch dispatch) {
    if (dispatch.letter() instanceof Letter.Alerts alerts) {
      Set<Language> languages =
          alerts.items().stream().map(InboxItem::language).collect(Collectors.toSet());
      return languages.size() == 1 ? languages.iterator().next() : dispatch.language();
    }
    return dispatch.language();
  }

  private Names names(List<InboxItem> items) {
    Set<String> codes =
        items.stream().flatMap(item -> codes(item.facts())).collect(Collectors.toSet());
    return catalogue.names(codes);
  }

  private static Stream<String> codes(Facts facts) {
    if (facts instanceof Facts.OfFiling filing) {
      return Stream.of(filing.step().region());
    }
    return facts instanceof Facts.OfFigure figure
        ? Stream.of(figure.indicator(), figure.region())
        : Stream.of();
  }
}
