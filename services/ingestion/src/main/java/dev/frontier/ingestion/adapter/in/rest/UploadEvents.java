package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.GetUpload;
import dev.frontier.ingestion.config.UploadConfig;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.upload.Upload;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;

/**
 * A load's progress as server-sent events, read from the database: it may be another replica that
 * receives it.
 */
@ApplicationScoped
class UploadEvents {
  private final GetUpload get;
  private final UploadProblems problems;
  private final UploadConfig config;

  UploadEvents(GetUpload get, UploadProblems problems, UploadConfig config) {
    this.get = get;
    this.problems = problems;
    this.config = config;
  }

  /**
   * Opens a stream that ends with what became of the load.
   *
   * @param language as the client asks for it; may be null
   */
  Multi<OutboundSseEvent> open(Actor actor, UUID id, String language, Sse sse) {
    Telling telling = new Telling(sse, language);
    return Uni.createFrom()
        .item(() -> RefusalProblems.valueOf(get.handle(actor, id), actor))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .repeat()
        .withDelay(config.report())
        .whilst(detail -> !detail.upload().state().isSettled())
        .onItem()
        .transformToMultiAndConcatenate(telling::tell)
        .select()
        .first(config.longestStream());
  }

  /** What one client was told last, and when; used by one thread at a time. */
  private final class Telling {
    private final Sse sse;
    private final String language;
    private Upload told;
    private long toldAt;

    Telling(Sse sse, String language) {
      this.sse = sse;
      this.language = language;
    }

    Multi<OutboundSseEvent> tell(GetUpload.Detail detail) {
      Upload upload = detail.upload();
      long now = System.nanoTime();
      if (!upload.equals(told)) {
        told = upload;
        toldAt = now;
        return Multi.createFrom().item(event(detail));
      }
      if (now - toldAt > config.heartbeat().toNanos()) {
        toldAt = now;
        return Multi.createFrom().item(sse.newEventBuilder().comment("beat").build());
      }
      return Multi.createFrom().empty();
    }

    private OutboundSseEvent event(GetUpload.Detail detail) {
      UploadView view = UploadView.of(detail, problems.shown(detail.upload(), language));
      return sse.newEventBuilder()
          .name("progress")
          .mediaType(MediaType.APPLICATION_JSON_TYPE)
          .data(UploadView.class, view)
          .build();
    }
  }
}
