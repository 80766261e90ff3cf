package dev.frontier.notification.adapter.in.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.domain.channel.Lane;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who has how many of the workers. */
class WorkloadTest {
  private final Workload workload = new Workload(3, 2, 3);

  @Test
  void aReceiverGetsNoMoreThanItsShare() {
    int begun = workload.beginWhileThereIsRoom(lanes("slow", "slow", "slow"));

    assertThat(begun).isEqualTo(2);
    assertThat(workload.busy()).isEqualTo(Map.of(lane("slow"), 2));
    assertThat(workload.free()).isEqualTo(1);
  }

  @Test
  void aReceiverGetsNoMoreThanItsShareWhoeverSendsToIt() {
    int begun =
        workload.beginWhileThereIsRoom(
            Stream.of("a", "b", "c").map(owner -> new Lane(owner, "slow")).toList());

    assertThat(begun).isEqualTo(2);
  }

  @Test
  void anOwnerGetsNoMoreThanTheirShareHoweverManyReceiversTheyHave() {
    Workload wide = new Workload(10, 2, 3);

    int begun = wide.beginWhileThereIsRoom(lanes("a", "b", "c", "d"));

    assertThat(begun).isEqualTo(3);
    assertThat(wide.isFull("owner")).isTrue();
    assertThat(wide.beginWhileThereIsRoom(List.of(new Lane("another", "d")))).isEqualTo(1);
  }

  @Test
  void noMoreBeginThanThereAreWorkers() {
    int begun = workload.beginWhileThereIsRoom(lanes("a", "a", "b", "c"));

    assertThat(begun).isEqualTo(3);
    assertThat(workload.free()).isZero();
  }

  @Test
  void whatComesAfterOneThatHasNoRoomIsLeftToTheQueueToo() {
    workload.begin(lane("slow"));
    workload.begin(lane("slow"));

    int begun = workload.beginWhileThereIsRoom(lanes("slow", "quick"));

    assertThat(begun).isZero();
  }

  @Test
  void aWorkerThatIsDoneIsFreeForAnyReceiver() {
    workload.beginWhileThereIsRoom(lanes("a", "a", "b"));

    workload.end(lane("a"));

    assertThat(workload.beginWhileThereIsRoom(lanes("c"))).isEqualTo(1);
    assertThat(workload.busy()).isEqualTo(Map.of(lane("a"), 1, lane("b"), 1, lane("c"), 1));
  }

  private static List<Lane> lanes(String... receivers) {
    return Stream.of(receivers).map(WorkloadTest::lane).toList();
  }

  private static Lane lane(String receiver) {
    return new Lane("owner", receiver);
  }
}
