package dev.frontier.notification.adapter.out.mail;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.Api;
import dev.frontier.notification.Database;
import dev.frontier.notification.Feed;
import dev.frontier.notification.MailServerPort;
import dev.frontier.notification.Mailboxes;
import dev.frontier.notification.MovableClock;
import dev.frontier.notification.config.MailConfig;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the mail server answers decides what becomes of the mail, and of its address. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
@WithTestResource(MailServerPort.class)
class MailAnswersTest {
  private static final String VINTAGE = "2026-08-01T00:00:00.5Z";

  @Inject Feed feed;
  @Inject Database database;
  @Inject MailConfig config;
  @Inject MovableClock clock;
  private final Api reader = Api.as("officer-xj");
  private ScriptedSmtp server;

  @BeforeEach
  void open() {
    server = new ScriptedSmtp(config.smtp().port());
  }

  @AfterEach
  void shut() {
    server.close();
    clock.reset();
  }

  @Test
  void aMailThatIsPutOffIsTriedAgain() {
    String channel = verified();
    server.answering("RCPT", "451 4.7.1 greylisted");
    Api.Made made = fall(channel);
    await().untilAsserted(() -> assertThat(attempts(made)).hasSize(1));
    assertThat(only(made)).containsEntry("state", "pending");
    server.answering("RCPT", "250 2.1.5 fine");

    clock.pass(Duration.ofSeconds(6));

    await().untilAsserted(() -> assertThat(only(made)).containsEntry("state", "delivered"));
    assertThat(attempts(made)).extracting(a -> a.get("status")).containsExactly(451, 250);
    assertThat(attempts(made).get(0)).containsEntry("answer", "4.7.1 greylisted");
  }

  @Test
  void aMailThatIsRefusedForGoodEndsAndTheNextOneGoes() {
    String channel = verified();
    server.answering(".", "554 5.7.1 looks like spam");
    Api.Made made = fall(channel);

    await().untilAsserted(() -> assertThat(only(made)).containsEntry("state", "dead"));

    assertThat(only(made)).containsEntry("reason", "rejected").containsEntry("nextAttemptAt", null);
    assertThat(attempts(made)).extracting(a -> a.get("status")).containsExactly(554);
    assertThat(reader.state(channel)).isEqualTo("verified");
    server.answering(".", "250 2.0.0 fine");
    Api.Made next = fall(channel);
    await().untilAsserted(() -> assertThat(only(next)).containsEntry("state", "delivered"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"550 5.1.1 no such user", "550 no such user", "553 what name is that"})
  void anAddressThatThereIsNotIsNotWrittenToAgainAndItsOwnerHearsOfIt(String answer) {
    String channel = verified();
    server.answering("RCPT", answer);

    Api.Made made = fall(channel);

    await().untilAsserted(() -> assertThat(reader.state(channel)).isEqualTo("disabled"));
    assertThat(reader.request().get("/api/channels/" + channel).jsonPath().getMap(""))
        .containsEntry("disabledReason", "no_such_address");
    assertThat(only(made))
        .containsEntry("state", "dead")
        .containsEntry("reason", "channel_disabled");
    assertThat(reader.inbox())
        .filteredOn(i -> channel.equals(i.get("channel")))
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice.get("sentences").toString())
                    .contains("there is no such address", "此地址不存在"));
  }

  @Test
  void aMistypedAddressIsToldToItsOwnerInsteadOfWaitingForACode() {
    server.answering("RCPT", "550 5.1.1 no such user");

    String channel = Mailboxes.added(reader, Mailboxes.address(), "en");

    await().untilAsserted(() -> assertThat(reader.state(channel)).isEqualTo("disabled"));
    assertThat(reader.sentTo(channel).get(0)).containsEntry("content", "challenge");
  }

  @Test
  void aServerThatDoesNotLetUsInIsHeldAgainstNobody() {
    String channel = verified();
    server.answering("MAIL", "530 5.7.0 sign in first");
    Api.Made made = fall(channel);

    await().untilAsserted(() -> assertThat(attempts(made)).hasSize(1));

    assertThat(only(made)).containsEntry("state", "pending");
    assertThat(
            database.update(
                "UPDATE channel SET failing_since = NULL WHERE id = ? AND failing_since IS NOT"
                    + " NULL",
                UUID.fromString(channel)))
        .as("that the channel counts as failing")
        .isZero();
  }

  /** The scripted server reads nothing, so the code is taken as given back. */
  private String verified() {
    String channel = Mailboxes.added(reader, Mailboxes.address(), "en");
    await()
        .untilAsserted(
            () -> assertThat(reader.sentTo(channel).get(0)).containsEntry("state", "delivered"));
    database.update(
        "UPDATE channel SET state = 'verified', verified_at = now() WHERE id = ?",
        UUID.fromString(channel));
    return channel;
  }

  private Api.Made fall(String channel) {
    String indicator = feed.indicator();
    Api.Made made = reader.fallsBelowToldTo(List.of(channel), indicator, "900");
    feed.fall(indicator, VINTAGE);
    await().untilAsserted(() -> assertThat(reader.deliveries(made)).hasSize(1));
    return made;
  }

  private Map<String, Object> only(Api.Made made) {
    List<Map<String, Object>> deliveries = reader.deliveries(made);
    assertThat(deliveries).hasSize(1);
    return deliveries.get(0);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> attempts(Api.Made made) {
    return (List<Map<String, Object>>) only(made).get("attempts");
  }
}
