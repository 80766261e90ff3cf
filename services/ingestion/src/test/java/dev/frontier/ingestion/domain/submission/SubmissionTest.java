package dev.frontier.ingestion.domain.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.ingestion.domain.access.Actor;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.access.Role;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class SubmissionTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Scope SCOPE = new Scope(List.of("TRADE_TOTAL"), List.of("2021"), 1);
  private static final Actor OFFICER = actor("officer", Role.PROVINCE_OFFICER);
  private static final Actor APPROVER = actor("approver", Role.PROVINCE_APPROVER);
  private static final Actor STATISTICIAN = actor("statistician", Role.STATISTICIAN);
  private static final Actor ALL_ROLES =
      new Actor(new Person("all", "all"), Set.of(Role.values()), Set.of("CN-GX"));

  @Test
  void isPublishedByThreePeopleInTurn() {
    Submission draft = draft("CN-GX", OFFICER);

    Submission published =
        moved(
            moved(moved(draft.submit(OFFICER, NOW)).approve(APPROVER, NOW))
                .publish(STATISTICIAN, NOW));

    assertEquals(State.PUBLISHED, published.state());
    assertEquals(
        List.of(Action.DRAFT, Action.SUBMIT, Action.APPROVE, Action.PUBLISH),
        published.history().stream().map(Step::action).toList());
  }

  @Test
  void isNotApprovedByItsAuthorWhateverRolesThatPersonHas() {
    Submission inReview = moved(draft("CN-GX", ALL_ROLES).submit(OFFICER, NOW));

    Transition transition = inReview.approve(ALL_ROLES, NOW);

    assertEquals(Refusal.Kind.FOUR_EYES, refusal(transition).kind());
  }

  @Test
  void isNotPublishedByTheApproverOfTheProvince() {
    Submission submitted =
        moved(moved(draft("CN-GX", OFFICER).submit(OFFICER, NOW)).approve(ALL_ROLES, NOW));

    Transition transition = submitted.publish(ALL_ROLES, NOW);

    assertEquals(Refusal.Kind.FOUR_EYES, refusal(transition).kind());
  }

  @Test
  void makesAnAuthorOfWhoeverMendedIt() {
    Submission returned =
        moved(moved(draft("CN-GX", OFFICER).submit(OFFICER, NOW)).giveBack(APPROVER, "wrong", NOW));
    Submission again =
        moved(moved(returned.edit(ALL_ROLES, null, null, SCOPE, NOW)).submit(OFFICER, NOW));

    Transition transition = again.approve(ALL_ROLES, NOW);

    assertEquals(Refusal.Kind.FOUR_EYES, refusal(transition).kind());
  }

  @Test
  void letsOneOtherStatisticianApproveAndPublishNationalTotals() {
    Actor other = actor("other", Role.STATISTICIAN);
    Submission draft = draft("CN", STATISTICIAN);

    Submission published =
        moved(
            moved(moved(draft.submit(STATISTICIAN, NOW)).approve(other, NOW)).publish(other, NOW));

    assertEquals(State.PUBLISHED, published.state());
  }

  @Test
  void isReturnedByWhoeverHasItsTurn() {
    Submission inReview = moved(draft("CN-GX", OFFICER).submit(OFFICER, NOW));
    Submission submitted = moved(inReview.approve(APPROVER, NOW));

    Submission returned = moved(submitted.giveBack(STATISTICIAN, "unit", NOW));

    assertEquals(State.RETURNED, returned.state());
    assertEquals("unit", returned.last().reason());
    assertEquals(
        Refusal.Kind.ROLE_REQUIRED, refusal(inReview.giveBack(STATISTICIAN, "x", NOW)).kind());
    assertEquals(
        Refusal.Kind.ROLE_REQUIRED, refusal(submitted.giveBack(APPROVER, "x", NOW)).kind());
  }

  @Test
  void isNotReturnedWithoutAReason() {
    Submission inReview = moved(draft("CN-GX", OFFICER).submit(OFFICER, NOW));

    Transition transition = inReview.giveBack(APPROVER, "  ", NOW);

    assertEquals(Refusal.Kind.REASON_REQUIRED, refusal(transition).kind());
  }

  @Test
  void saysWhatIsPossibleInsteadOfAnImpossibleStep() {
    Submission draft = draft("CN-GX", OFFICER);

    Transition transition = draft.approve(APPROVER, NOW);

    assertEquals(Refusal.illegal(Action.APPROVE, State.DRAFT), refusal(transition));
    assertEquals(
        List.of("edit", "justify", "submit", "withdraw"),
        refusal(transition).params().get("allowed"));
  }

  @Test
  void isNotChangedOnceHandedIn() {
    Submission inReview = moved(draft("CN-GX", OFFICER).submit(OFFICER, NOW));

    Transition transition = inReview.edit(OFFICER, null, null, SCOPE, NOW);

    assertEquals(Refusal.Kind.ILLEGAL_TRANSITION, refusal(transition).kind());
  }

  @Property(tries = 2000)
  void noPathLeadsToPublishedWithoutDifferentPeople(
      @ForAll("paths") List<Move> moves, @ForAll boolean national) {
    Actor author = national ? STATISTICIAN : OFFICER;
    Submission submission = draft(national ? "CN" : "CN-GX", author);

    for (Move move : moves) {
      Transition transition = move.on(submission);
      submission = transition instanceof Transition.Moved moved ? moved.submission() : submission;
    }

    // A law about a state that is never reached would say nothing.
    Statistics.label("published")
        .collect(submission.state() == State.PUBLISHED)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 1));
    if (submission.state() == State.PUBLISHED) {
      Person publisher = submission.last().by();
      Person approver = submission.approver().orElseThrow();
      assertFalse(submission.authors().contains(publisher));
      assertFalse(submission.authors().contains(approver));
      Set<Person> deciders = new HashSet<>(List.of(publisher, approver));
      assertTrue(national || deciders.size() == 2);
    }
  }

  @Property
  void nothingLeavesPublishedButBeingReplacedOrWithdrawnByOtherEyes(@ForAll("moves") Move move) {
    Submission published = published();

    Transition transition = move.on(published);

    if (transition instanceof Transition.Moved moved) {
      assertTrue(Set.of(Action.WITHDRAW, Action.SUPERSEDE).contains(move.action()));
      assertTrue(
          move.action() == Action.SUPERSEDE
              || !published.authors().contains(move.actor().person()));
      assertTrue(moved.submission().publishedAt().isPresent());
    }
  }

  @Property(tries = 2000)
  void itsStepsReplayToItsState(@ForAll("paths") List<Move> moves) {
    Submission submission = draft("CN-GX", OFFICER);

    for (Move move : moves) {
      Transition transition = move.on(submission);
      submission = transition instanceof Transition.Moved moved ? moved.submission() : submission;
    }

    Statistics.label("state").collect(submission.state());
    assertEquals(
        Optional.of(submission.state()),
        Action.replay(submission.history().stream().map(Step::action).toList()));
  }

  @Property
  void whatEndedStaysAsItIs(@ForAll("moves") Move move, @ForAll boolean replaced) {
    Submission ended =
        replaced
            ? moved(published().supersede(STATISTICIAN.person(), null, NOW))
            : moved(published().withdraw(STATISTICIAN, "not so", NOW));

    Transition transition = move.on(ended);

    assertInstanceOf(Transition.Refused.class, transition);
  }

  @Test
  void isTakenBackByTheOfficeThatHasNotHandedItIn() {
    Submission withdrawn = moved(draft("CN-GX", OFFICER).withdraw(OFFICER, "wrong file", NOW));

    assertEquals(State.WITHDRAWN, withdrawn.state());
    assertEquals("wrong file", withdrawn.last().reason());
  }

  @Test
  void isNotTakenBackOnceItIsWithTheApprover() {
    Submission inReview = moved(draft("CN-GX", OFFICER).submit(OFFICER, NOW));

    Transition transition = inReview.withdraw(OFFICER, "wrong file", NOW);

    assertEquals(Refusal.Kind.ILLEGAL_TRANSITION, refusal(transition).kind());
  }

  @Test
  void isNotWithdrawnByItsAuthorNorWithoutAReasonOncePublished() {
    Actor both =
        new Actor(OFFICER.person(), Set.of(Role.PROVINCE_OFFICER, Role.STATISTICIAN), Set.of());

    assertEquals(Refusal.Kind.FOUR_EYES, refusal(published().withdraw(both, "not so", NOW)).kind());
    assertEquals(
        Refusal.Kind.ROLE_REQUIRED, refusal(published().withdraw(OFFICER, "not so", NOW)).kind());
    assertEquals(
        Refusal.Kind.REASON_REQUIRED, refusal(published().withdraw(STATISTICIAN, " ", NOW)).kind());
  }

  @Test
  void cannotBeAskedToBeReplaced() {
    Refusal refusal = refusal(published().publish(STATISTICIAN, NOW));

    assertEquals(List.of("withdraw"), refusal.params().get("allowed"));
  }

  private static Submission published() {
    Submission inReview = moved(draft("CN-GX", OFFICER).submit(OFFICER, NOW));
    return moved(moved(inReview.approve(APPROVER, NOW)).publish(STATISTICIAN, NOW));
  }

  /** Somebody tries something. */
  record Move(Action action, Actor actor) {
    Transition on(Submission submission) {
      return switch (action) {
        case DRAFT, EDIT -> submission.edit(actor, null, null, SCOPE, NOW);
        case JUSTIFY -> submission.justify(actor, NOW);
        case SUBMIT -> submission.submit(actor, NOW);
        case APPROVE -> submission.approve(actor, NOW);
        case RETURN -> submission.giveBack(actor, "look again", NOW);
        case PUBLISH -> submission.publish(actor, NOW);
        case WITHDRAW -> submission.withdraw(actor, "not so", NOW);
        case SUPERSEDE -> submission.supersede(actor.person(), "newer figures", NOW);
      };
    }
  }

  @Provide
  Arbitrary<List<Move>> paths() {
    return moves().list().ofMinSize(5).ofMaxSize(25);
  }

  @Provide
  Arbitrary<Move> moves() {
    // Everybody may hold everything: the rule must not lean on a tidy list of users.
    Arbitrary<Actor> actors =
        Combinators.combine(
                Arbitraries.of("officer", "approver", "statistician", "x"),
                Arbitraries.of(Role.class).set().ofMinSize(1))
            .as((name, roles) -> new Actor(new Person(name, name), roles, Set.of("CN-GX")));
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(Action.SUBMIT, Action.APPROVE, Action.PUBLISH)),
                Tuple.of(1, Arbitraries.of(Action.EDIT, Action.JUSTIFY, Action.RETURN)),
                Tuple.of(1, Arbitraries.of(Action.WITHDRAW, Action.SUPERSEDE))),
            actors)
        .as(Move::new);
  }

  private static Submission draft(String region, Actor actor) {
    return Submission.draft(UUID.randomUUID(), region, null, null, SCOPE, actor, NOW);
  }

  private static Actor actor(String name, Role role) {
    return new Actor(new Person(name, name), Set.of(role), Set.of("CN-GX"));
  }

  private static Submission moved(Transition transition) {
    return assertInstanceOf(Transition.Moved.class, transition).submission();
  }

  private static Refusal refusal(Transition transition) {
    return assertInstanceOf(Transition.Refused.class, transition).refusal();
  }
}
