package dev.frontier.policytracker.adapter.out.persistence;

import static dev.frontier.policytracker.support.Situation.as;
import static dev.frontier.policytracker.support.Situation.report;
import static dev.frontier.policytracker.support.Situation.reported;
import static dev.frontier.policytracker.support.Situation.verify;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.platform.testing.FrontierStack;
import dev.frontier.policytracker.application.port.Ids;
import dev.frontier.policytracker.application.port.ProgressStore;
import dev.frontier.policytracker.application.port.RemarkStore;
import dev.frontier.policytracker.application.port.StaleRecord;
import dev.frontier.policytracker.application.port.StatusEvents;
import dev.frontier.policytracker.application.progress.Precondition;
import dev.frontier.policytracker.application.progress.VerifyReport;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.actor.Role;
import dev.frontier.policytracker.domain.progress.Claim;
import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Grounds;
import dev.frontier.policytracker.domain.progress.Progress;
import dev.frontier.policytracker.domain.progress.Refusal;
import dev.frontier.policytracker.domain.progress.Status;
import dev.frontier.policytracker.domain.progress.StatusChange;
import dev.frontier.policytracker.domain.progress.StatusHistory;
import dev.frontier.policytracker.domain.progress.Verification;
import dev.frontier.policytracker.support.Situation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FrontierStack.class)
class ProgressStoreTest {

  private static final Actor OFFICER =
      new Actor("subject", Set.of(Role.MINISTRY_OFFICER), Optional.of("GACC"));

  private static final Actor VERIFIER =
      new Actor("second", Set.of(Role.VERIFIER), Optional.empty());

  @Inject Situation situation;
  @Inject ProgressStore store;
  @Inject Ids ids;
  @Inject StatusEvents events;
  @Inject RemarkStore remarks;

  @BeforeEach
  void start() {
    situation.paperPlan();
  }

  @Test
  void aClaimMadeOnAnOlderStateIsStaleAndLeavesNothingBehind() {
    // Given a transaction that has read the measure, and another that moves it meanwhile
    assertThrows(
        StaleRecord.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      Progress read = store.find("M30").orElseThrow().progress();
                      QuarkusTransaction.requiringNew()
                          .run(() -> file(store.find("M30").orElseThrow().progress()));

                      // When it files its own claim, Then it is told and nothing is kept
                      file(read);
                    }));
    assertEquals(1, situation.count("select count(*) from report"));
    assertEquals(1, situation.count("select steps from progress where measure = 'M30'"));
  }

  @Test
  void ofManyAtOnceEachIsEitherTakenWholeOrToldToReadAgain() throws Exception {
    // Given ten officers at once
    ExecutorService officers = Executors.newFixedThreadPool(10);
    report("ministry-gacc", "M30", "under_way").then().statusCode(201);

    // When
    List<Callable<Integer>> calls =
        IntStream.range(0, 10)
            .<Callable<Integer>>mapToObj(
                i -> () -> report("ministry-gacc", "M30", "under_way").statusCode())
            .toList();
    int taken = 1;
    for (Future<Integer> call : officers.invokeAll(calls)) {
      assertTrue(Set.of(201, 409).contains(call.get()), "answered " + call.get());
      taken += call.get() == 201 ? 1 : 0;
    }
    officers.shutdown();

    // Then
    assertEquals(taken, situation.count("select count(*) from report where measure = 'M30'"));
    assertEquals(taken, situation.count("select steps from progress where measure = 'M30'"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aVerdictGivenAfterAnyReadOfAnotherOneStandsAloneAndTheOtherIsTold(int read) {
    // Given
    String id = reported("ministry-gacc", "M30", "under_way");
    ProgressStore overtaken =
        afterRead(read, () -> verify("verifier-a", id, "confirmed").then().statusCode(201));
    VerifyReport second = new VerifyReport(overtaken, remarks, events, Clock.systemUTC());

    // When
    Object result;
    try {
      result =
          QuarkusTransaction.requiringNew()
              .call(
                  () ->
                      second.execute(
                          VERIFIER,
                          UUID.fromString(id),
                          Verification.PARTLY,
                          "Seen",
                          Precondition.NONE));
    } catch (StaleRecord e) {
      result = e;
    }

    // Then
    if (result instanceof VerifyReport.Result.Declined declined) {
      assertEquals(Refusal.ALREADY_VERIFIED, declined.refusal());
    } else {
      assertInstanceOf(StaleRecord.class, result);
    }
    assertEquals(1, situation.count("select count(*) from judgement"));
    as("anonymous").get("/api/measures/M30").then().body("verified", equalTo("confirmed"));
  }

  /** The store, with something happening elsewhere once so many calls to it have returned. */
  private ProgressStore afterRead(int read, Runnable meanwhile) {
    AtomicInteger calls = new AtomicInteger();
    return (ProgressStore)
        Proxy.newProxyInstance(
            ProgressStore.class.getClassLoader(),
            new Class<?>[] {ProgressStore.class},
            (proxy, method, arguments) -> {
              if (calls.getAndIncrement() == read) {
                meanwhile.run();
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void theHistoryOnRecordReplaysToTheStateOnRecord() {
    // Given a life of several steps
    String first = Situation.reported("ministry-gacc", "M30", "under_way");
    Situation.verify("verifier-a", first, "refused").then().statusCode(201);
    String second = Situation.reported("ministry-gacc", "M30", "carried_out");
    Situation.verify("verifier-pboc", second, "partly").then().statusCode(201);

    // When
    List<StatusChange> history = QuarkusTransaction.requiringNew().call(() -> store.history("M30"));

    // Then
    assertEquals(
        new Status(ClaimedStatus.CARRIED_OUT, Verification.PARTLY), StatusHistory.replay(history));
    assertEquals(
        new Status(ClaimedStatus.UNDER_WAY, Verification.REFUSED),
        StatusHistory.asOf(history, history.get(2).at().minusNanos(1000)));
    as("anonymous").get("/api/measures/M30").then().body("verified", equalTo("partly"));
  }

  private void file(Progress progress) {
    Claim claim = new Claim(ClaimedStatus.PLANNED, "Text", Optional.empty(), Optional.empty());
    Progress.Filing.Filed filed =
        (Progress.Filing.Filed)
            progress.file(OFFICER, claim, Grounds.NONE, ids.next(), Clock.systemUTC());
    store.filed(filed.report(), filed.change(), filed.progress());
  }
}
