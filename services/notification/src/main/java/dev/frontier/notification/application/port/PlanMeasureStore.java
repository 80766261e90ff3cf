package dev.frontier.notification.application.port;

import dev.frontier.notification.domain.catalogue.PlanMeasure;
import java.util.List;

/** This service's own copy of the measures of the plan. */
public interface PlanMeasureStore {

  /** Keeps measures; one that is older than what is kept changes nothing. */
  void put(List<PlanMeasure> measures);

  /** Whether the plan has a measure today. */
  boolean plans(String code);

  /** The codes of the measures that the plan has today, in their order. */
  List<String> planned();

  /** Whether nothing has arrived yet. */
  boolean empty();
}
