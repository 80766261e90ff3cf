package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.InboxEntry;
import dev.frontier.notification.application.OpenStreams;
import dev.frontier.notification.application.StreamInbox;
import dev.frontier.notification.application.port.Signals;
import dev.frontier.notification.config.InboxConfig;
import dev.frontier.notification.domain.Actor;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One person's inbox as server-sent events. Woken by signals it reads the table from where it is,
 * as fast as the client takes it: a slow client costs nothing but its own delay.
 */
@ApplicationScoped
class InboxStream {
  /** How long a browser waits before it comes back: at once is rude to a service that restarts. */
  private static final long RECONNECT_MILLIS = 2_000;

  private final StreamInbox inbox;
  private final InboxConfig config;
  private final OpenStreams streams;

  InboxStream(StreamInbox inbox, InboxConfig config, OpenStreams streams) {
    this.inbox = inbox;
    this.config = config;
    this.streams = streams;
  }

  /**
   * Opens a stream.
   *
   * @param after position after which to start; null for now
   * @throws dev.frontier.platform.http.ProblemException when the actor has as many open as one may
   */
  Multi<OutboundSseEvent> open(Actor actor, Long after, Sse sse) {
    AtomicLong position = new AtomicLong(after == null ? inbox.now(actor) : after);
    if (!streams.enter(actor)) {
      throw Problem.of(ProblemType.TOO_MANY_STREAMS).with("limit", streams.most()).asException();
    }
    // With its place: a client that is told nothing until the stream ends comes back to here, not
    // to what is then the newest.
    Multi<OutboundSseEvent> opening =
        Multi.createFrom()
            .item(
                sse.newEventBuilder()
                    .comment("open")
                    .id(Long.toString(position.get()))
                    .reconnectDelay(RECONNECT_MILLIS)
                    .build());
    Multi<OutboundSseEvent> alerts =
        wakes(actor)
            .onItem()
            .transformToMultiAndConcatenate(wake -> news(actor, position))
            .map(item -> event(item, sse));
    Multi<OutboundSseEvent> beats =
        Multi.createFrom()
            .ticks()
            .every(config.heartbeat())
            .onOverflow()
            .drop()
            .map(tick -> sse.newEventBuilder().comment("beat").build());
    Multi<OutboundSseEvent> going = Multi.createBy().merging().streams(alerts, beats);
    return Multi.createBy()
        .concatenating()
        .streams(opening, going)
        .select()
        .first(config.longest())
        .onTermination()
        .invoke(() -> streams.leave(actor));
  }

  /**
   * One wake at once, after listening has begun, and then one a signal; those that pile up are one.
   */
  private Multi<Boolean> wakes(Actor actor) {
    return Multi.createFrom()
        .emitter(
            emitter -> {
              Signals.Listening listening = inbox.listen(actor, () -> emitter.emit(true));
              emitter.onTermination(listening::close);
              emitter.emit(true);
            },
            BackPressureStrategy.LATEST);
  }

  /** Everything after the position, page by page, each read on a worker thread. */
  private Multi<InboxEntry> news(Actor actor, AtomicLong position) {
    return Uni.createFrom()
        .item(() -> inbox.after(actor, position.get()))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .invoke(items -> advance(items, position))
        .repeat()
        .until(List::isEmpty)
        .onItem()
        .transformToMultiAndConcatenate(items -> Multi.createFrom().iterable(items));
  }

  private static void advance(List<InboxEntry> items, AtomicLong position) {
    if (!items.isEmpty()) {
      position.set(items.get(items.size() - 1).position());
    }
  }

  private static OutboundSseEvent event(InboxEntry item, Sse sse) {
    return sse.newEventBuilder()
        .id(Long.toString(item.position()))
        .name("alert")
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(InboxJson.Item.class, InboxJson.Item.of(item))
        .build();
  }
}
