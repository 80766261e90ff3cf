package dev.frontier.notification.adapter.in.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has how many of the workers. */
class WorkloadTest {
  private final Workload workload = new Workload(3, 2);

  @Test
  void aReceiverGetsNoMoreThanItsShare() {
    int begun = workload.beginWhileThereIsRoom(List.of("slow", "slow", "slow"));

    assertThat(begun).isEqualTo(2);
    assertThat(workload.busy()).isEqualTo(Map.of("slow", 2));
    assertThat(workload.free()).isEqualTo(1);
  }

  @Test
  void noMoreBeginThanThereAreWorkers() {
    int begun = workload.beginWhileThereIsRoom(List.of("a", "a", "b", "c"));

    assertThat(begun).isEqualTo(3);
    assertThat(workload.free()).isZero();
  }

  @Test
  void whatComesAfterOneThatHasNoRoomIsLeftToTheQueueToo() {
    workload.begin("slow");
    workload.begin("slow");

    int begun = workload.beginWhileThereIsRoom(List.of("slow", "quick"));

    assertThat(begun).isZero();
  }

  @Test
  void aWorkerThatIsDoneIsFreeForAnyReceiver() {
    workload.beginWhileThereIsRoom(List.of("a", "a", "b"));

    workload.end("a");

    assertThat(workload.beginWhileThereIsRoom(List.of("c"))).isEqualTo(1);
    assertThat(workload.busy()).isEqualTo(Map.of("a", 1, "b", 1, "c", 1));
  }
}
