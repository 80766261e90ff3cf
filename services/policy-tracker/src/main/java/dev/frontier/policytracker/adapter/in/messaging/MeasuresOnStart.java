package dev.frontier.policytracker.adapter.in.messaging;

import dev.frontier.policytracker.application.plan.AnnounceMeasures;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Has the measures announced that the plan had before an upgrade, when the service starts. */
@ApplicationScoped
class MeasuresOnStart {

  private final AnnounceMeasures announceMeasures;

  MeasuresOnStart(AnnounceMeasures announceMeasures) {
    this.announceMeasures = announceMeasures;
  }

  void on(@Observes StartupEvent started) {
    announceMeasures.announce();
  }
}
