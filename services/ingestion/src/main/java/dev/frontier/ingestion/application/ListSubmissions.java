package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.Submissions;
import dev.frontier.ingestion.domain.access.AccessRules;
import dev.frontier.ingestion.domain.access.AccessRules.Right;
import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.access.Role;
import dev.frontier.ingestion.domain.submission.Refusal;
import dev.frontier.ingestion.domain.submission.State;
import dev.frontier.ingestion.domain.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The submissions a person may see, the latest first. */
@ApplicationScoped
public class ListSubmissions {
  private final Submissions submissions;

  ListSubmissions(Submissions submissions) {
    this.submissions = submissions;
  }

  /**
   * What to list.
   *
   * @param region empty for all that the person may see
   * @param state empty for any
   * @param before where the last page ended; empty to begin
   * @param limit at least 1
   */
  public record Query(
      Optional<String> region, Optional<State> state, Optional<UUID> before, int limit) {}

  /**
   * One page.
   *
   * @param next where the next one begins; empty when this is the last
   */
  public record Page(List<Submission> submissions, Optional<UUID> next) {}

  /** Lists. */
  @Transactional
  public Outcome<Page> handle(Actor actor, Query query) {
    if (!AccessRules.mayEnter(actor)) {
      return new Outcome.Refused<>(Refusal.roleRequired(Role.OF_FILING));
    }
    if (query.region().isPresent()) {
      Optional<Refusal> denied =
          AccessRules.check(actor, Right.SEE, query.region().get()).map(Refusal::of);
      if (denied.isPresent()) {
        return new Outcome.Refused<>(denied.get());
      }
    }
    Optional<Set<String>> regions =
        query.region().map(Set::of).or(() -> AccessRules.visibleRegions(actor));
    // One more than asked for tells whether there is a next page.
    List<Submission> found =
        submissions.page(regions, query.state(), query.before(), query.limit() + 1);
    if (found.size() <= query.limit()) {
      return new Outcome.Done<>(new Page(found, Optional.empty()));
    }
    List<Submission> page = found.subList(0, query.limit());
    return new Outcome.Done<>(
        new Page(List.copyOf(page), Optional.of(page.get(page.size() - 1).id())));
  }
}
