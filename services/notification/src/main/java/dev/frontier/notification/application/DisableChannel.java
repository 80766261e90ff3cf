package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.NoticeStore;
import dev.frontier.notification.domain.audience.ChannelNotice;
import dev.frontier.notification.domain.audience.NoticeWriter;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.channel.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Nothing is sent to channels any more, and their owners hear of it in the inbox. */
@ApplicationScoped
public class DisableChannel {
  private final ChannelStore channels;
  private final NoticeStore notices;

  /** All parts are needed. */
  public DisableChannel(ChannelStore channels, NoticeStore notices) {
    this.channels = channels;
    this.notices = notices;
  }

  /**
   * Disables, in the transaction of the caller, before it changes any message.
   *
   * @param those at least one
   * @param reason a short code
   */
  public void disable(List<Channel> those, String reason, Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MICROS);
    // First, since it waits for the writers of all owners, of which one may wait for this one.
    notices.addOnce(
        those.stream().map(channel -> written(ChannelNotice.of(channel, reason, now))).toList(),
        now);
    channels.disable(those.stream().map(Channel::id).toList(), reason, now);
  }

  private static NoticeStore.Written written(ChannelNotice notice) {
    return new NoticeStore.Written(notice, new NoticeWriter(new Names(List.of())).write(notice));
  }
}
