package dev.frontier.platform.reminders;

import static dev.frontier.platform.reminders.Samples.DUE;
import static dev.frontier.platform.reminders.Samples.LONG_BEFORE;
import static dev.frontier.platform.reminders.Samples.duty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontier.platform.testing.PostgresOnly;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Duties and their ledger in the real database, at whatever time a test says it is. */
@QuarkusTest
@WithTestResource(PostgresOnly.class)
class RemindersTest {
  @Inject Reminders reminders;
  @Inject TestDatabase database;

  @BeforeEach
  void clear() {
    database.clear();
    TestParts.POISON.clear();
    TestParts.NOW.clear();
  }

  @Test
  void aDutyIsRemindedOfAtEachMomentAndOnceOnly() {
    put(duty("d"), LONG_BEFORE);

    for (int day = -60; day <= 60; day++) {
      reminders.remind(days(day));
      reminders.remind(days(day));
    }

    assertThat(database.sent())
        .containsExactly("d due_in_14", "d due_in_7", "d due_in_1", "d overdue");
    assertThat(database.skipped()).isEmpty();
    assertThat(database.column("select sent_to || ' ' || first from sent order by place"))
        .containsExactly(
            "officer true", "officer false", "officer false", "officer approver false");
    assertThat(database.column("select next_at from reminder_duty")).containsOnlyNulls();
  }

  @Test
  void afterALongSleepTheLatestAloneIsSentAndTheLedgerSaysWhy() {
    put(duty("d"), LONG_BEFORE);

    reminders.remind(days(30));

    assertThat(database.sent()).containsExactly("d overdue");
    assertThat(database.skipped())
        .containsExactly(
            "d due_in_14: overtaken", "d due_in_7: overtaken", "d due_in_1: overtaken");
  }

  @Test
  void whatIsDueAlreadyWhenItIsPutIsSentInTheSameTransaction() {
    put(duty("d"), days(0).minus(Duration.ofHours(20)));

    assertThat(database.sent()).containsExactly("d due_in_1");
    assertThat(database.skipped())
        .containsExactly("d due_in_14: overtaken", "d due_in_7: overtaken");
  }

  @Test
  void nothingIsSentWhenTheTransactionFails() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          reminders.put(List.of(duty("d")), days(1));
                          throw new IllegalStateException("the use case fails");
                        }))
        .hasMessage("the use case fails");

    assertThat(database.sent()).isEmpty();
    assertThat(database.column("select key from reminder_duty")).isEmpty();
  }

  @Test
  void aMovedDueTimeHasRemindersOfItsOwn() {
    put(duty("d"), LONG_BEFORE);
    reminders.remind(days(-14));
    reminders.remind(days(-7));

    put(Samples.dueAt(duty("d"), days(20)), days(-3));

    for (int day = -2; day <= 60; day++) {
      reminders.remind(days(day));
    }
    assertThat(database.column("select kind || ' ' || due_at::date from sent order by place"))
        .containsExactly(
            "due_in_14 2027-02-28",
            "due_in_7 2027-02-28",
            "due_in_14 2027-03-20",
            "due_in_7 2027-03-20",
            "due_in_1 2027-03-20",
            "overdue 2027-03-20");
  }

  @Test
  void aSettledDutyIsNotRemindedOf() {
    put(duty("d"), LONG_BEFORE);
    reminders.remind(days(-14));

    put(Samples.settled(duty("d"), "submitted"), days(-10));

    for (int day = -9; day <= 9; day++) {
      reminders.remind(days(day));
    }
    assertThat(database.sent()).containsExactly("d due_in_14");
    assertThat(database.skipped())
        .containsExactly("d due_in_7: submitted", "d due_in_1: submitted", "d overdue: submitted");
  }

  @Test
  void howADutyStandsIsAskedWhenItIsToldOf() {
    put(duty("d"), LONG_BEFORE);
    put(duty("e"), LONG_BEFORE);
    put(duty("f"), LONG_BEFORE);
    TestParts.NOW.put("d", Samples.settled(duty("d"), "submitted"));
    TestParts.NOW.put("e", Samples.dueAt(duty("e"), days(10)));

    reminders.remind(days(-14));

    assertThat(database.sent()).containsExactly("f due_in_14");
    assertThat(database.skipped()).containsExactly("d due_in_14: submitted");
    reminders.remind(days(-4));
    assertThat(database.sent()).contains("e due_in_14").doesNotContain("e due_in_7");
  }

  @Test
  void aDutyThatIsOpenAgainIsRemindedOfFromItsNextMomentOn() {
    put(duty("d"), LONG_BEFORE);
    put(Samples.settled(duty("d"), "submitted"), days(-20));
    reminders.remind(days(-14));
    reminders.remind(days(-7));

    put(duty("d"), days(-5));

    reminders.remind(days(-4));
    assertThat(database.sent()).isEmpty();
    reminders.remind(days(-1));
    assertThat(database.sent()).containsExactly("d due_in_1");
  }

  @Test
  void whatIsOverdueIsToldHigherUpWeekByWeek() {
    Duty report =
        new Duty("r", "report", "M01", "PBOC", DUE, LONG_BEFORE, List.of("officer"), null);
    put(report, LONG_BEFORE);

    for (int day = -30; day <= 30; day++) {
      reminders.remind(days(day));
    }

    assertThat(database.column("select kind || ': ' || sent_to from sent order by place"))
        .containsExactly(
            "due_in_7: officer",
            "overdue: officer",
            "overdue_7: officer head",
            "overdue_14: officer head statistician");
  }

  @Test
  void aReminderSaysWhatWasSentForItsDueTimeBefore() {
    put(
        new Duty("r", "report", "M01", "PBOC", DUE, LONG_BEFORE, List.of("officer"), null),
        LONG_BEFORE);
    reminders.remind(days(-7));

    // The moment at the due time is overslept, and so is not among what was sent.
    reminders.remind(days(8));
    reminders.remind(days(14));

    assertThat(database.column("select kind || ' after ' || earlier from sent order by place"))
        .containsExactly(
            "due_in_7 after ", "overdue_7 after due_in_7", "overdue_14 after due_in_7 overdue_7");
  }

  @Test
  void manyBatchesAreDealtWithInOneLook() {
    List<Duty> many = IntStream.range(0, 100).mapToObj(n -> duty("d" + n)).toList();
    QuarkusTransaction.requiringNew().run(() -> reminders.put(many, LONG_BEFORE));

    int looked = reminders.remind(days(-14));

    assertThat(looked).isEqualTo(100);
    assertThat(database.sent()).hasSize(100).doesNotHaveDuplicates();
    assertThat(reminders.remind(days(-14))).isZero();
  }

  @Test
  void aDutyThatCannotBeDealtWithHoldsUpNoOtherAndIsTriedAgain() {
    List<Duty> some = IntStream.range(0, 10).mapToObj(n -> duty("d" + n)).toList();
    QuarkusTransaction.requiringNew().run(() -> reminders.put(some, LONG_BEFORE));
    TestParts.POISON.add("d3");

    reminders.remind(days(-14));

    assertThat(database.sent()).hasSize(9).doesNotContain("d3 due_in_14");
    TestParts.POISON.clear();
    assertThat(reminders.remind(days(-14).plusSeconds(60))).isZero();
    reminders.remind(days(-14).plus(Duration.ofMinutes(10)));
    assertThat(database.sent()).hasSize(10).contains("d3 due_in_14");
  }

  @Test
  void theLedgerOfASubjectIsReadByScope() {
    put(duty("d"), LONG_BEFORE);
    put(
        new Duty("y", "filing", "2026-A", "CN-YN", DUE, LONG_BEFORE, List.of("officer"), null),
        LONG_BEFORE);
    reminders.remind(days(-7));

    List<LedgerEntry> own = reminders.ledger("2026-A", Optional.of(Set.of("CN-YN")), 10);

    assertThat(own).extracting(LedgerEntry::kind).containsExactly("due_in_7", "due_in_14");
    assertThat(own).extracting(LedgerEntry::skipped).containsExactly(null, "overtaken");
    assertThat(own).extracting(LedgerEntry::scope).containsOnly("CN-YN");
    assertThat(reminders.ledger("2026-A", Optional.empty(), 10)).hasSize(4);
    assertThat(reminders.ledger("2026-A", Optional.of(Set.of()), 10)).isEmpty();
    assertThat(reminders.ledger("2025-A", Optional.empty(), 10)).isEmpty();
  }

  private void put(Duty duty, Instant now) {
    QuarkusTransaction.requiringNew().run(() -> reminders.put(List.of(duty), now));
  }

  private static Instant days(int days) {
    return DUE.plus(Duration.ofDays(days));
  }
}
