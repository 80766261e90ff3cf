package dev.frontier.indicator.adapter.in.messaging;

import dev.frontier.indicator.application.FollowReleases;
import dev.frontier.indicator.application.RefusedRelease;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.platform.messaging.Inbox;
import dev.frontier.platform.messaging.PoisonEvent;
import dev.frontier.platform.messaging.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands figures to the use case, a batch a transaction, each event once. */
@ApplicationScoped
public class FiguresConsumer {

  private final Inbox inbox;
  private final FiguresReader reader;
  private final FollowReleases followReleases;

  /** Uses these. */
  public FiguresConsumer(Inbox inbox, FiguresReader reader, FollowReleases followReleases) {
    this.inbox = inbox;
    this.reader = reader;
    this.followReleases = followReleases;
  }

  /** Takes a batch in; returns when all of it is in the record or set aside. */
  @Incoming("figures")
  @Blocking(ordered = true)
  public void on(ConsumerRecords<String, byte[]> records) {
    inbox.process("indicator.figures", records, this::receive);
  }

  private void receive(List<ReceivedEvent> events) {
    List<Release> releases = events.stream().map(reader::read).toList();
    try {
      followReleases.handle(releases);
    } catch (RefusedRelease refused) {
      throw new PoisonEvent(refused.getMessage(), refused);
    }
  }
}
