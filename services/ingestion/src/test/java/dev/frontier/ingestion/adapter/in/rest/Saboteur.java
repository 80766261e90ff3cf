package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.port.Announcements;
import dev.frontier.ingestion.domain.publication.SeriesPublication;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Fails or waits, when a test asks for it, after everything is written and before it commits. */
@Decorator
@Priority(1)
public abstract class Saboteur implements Announcements {
  /** The submission whose next step is to fail; null for none. */
  static final AtomicReference<String> TARGET = new AtomicReference<>();

  private final Announcements delegate;

  @Inject
  Saboteur(@Delegate Announcements delegate) {
    this.delegate = delegate;
  }

  @Override
  public void moved(Submission submission) {
    delegate.moved(submission);
    if (submission.id().toString().equals(TARGET.get())) {
      TARGET.set(null);
      throw new IllegalStateException("sabotage");
    }
  }

  @Override
  public void published(List<SeriesPublication> publications) {
    delegate.published(publications);
    publications.forEach(series -> Gate.pass(series.indicator().code()));
  }
}
