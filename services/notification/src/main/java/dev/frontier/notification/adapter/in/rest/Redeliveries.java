package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.RedeliverMessages;
import dev.frontier.notification.domain.channel.ChannelState;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;

/** What came of sending something once more, as an answer. */
final class Redeliveries {
  private Redeliveries() {}

  /**
   * How many are on their way.
   *
   * @param id that was asked for
   * @throws ProblemException when they are not
   */
  static int sent(RedeliverMessages.Outcome outcome, String id) {
    if (outcome instanceof RedeliverMessages.Outcome.Sent sent) {
      return sent.count();
    }
    if (outcome instanceof RedeliverMessages.Outcome.NotDead standing) {
      throw Problem.of(ProblemType.DELIVERY_NOT_DEAD)
          .with("state", standing.state().code())
          .asException();
    }
    if (outcome instanceof RedeliverMessages.Outcome.NotVerified channel) {
      throw notVerified(channel.state());
    }
    throw Requests.notFound(id);
  }

  /** Nothing goes to the channel. */
  static ProblemException notVerified(ChannelState state) {
    return Problem.of(ProblemType.CHANNEL_NOT_VERIFIED).with("state", state.code()).asException();
  }
}
