package dev.frontier.gateway.adapter.out.http;

import dev.frontier.gateway.domain.routing.Part;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.TextKey;
import io.netty.handler.codec.DecoderException;
import org.jboss.logging.Logger;

/** What a failure on the way to a part means to the client. */
final class UpstreamFailures {

  private static final Logger LOG = Logger.getLogger(UpstreamFailures.class);

  private UpstreamFailures() {}

  /**
   * The problem to answer with.
   *
   * @param exceededLimit the limit that the body was over, or negative when it was not
   * @param answerSeconds how long the part was waited for
   */
  static Problem problem(
      Part part,
      Throwable failure,
      long exceededLimit,
      AnswerWatch.Expired expired,
      long answerSeconds) {
    if (exceededLimit >= 0) {
      return Problem.of(ProblemType.PAYLOAD_TOO_LARGE)
          .with("limit", exceededLimit)
          .extension("limit", exceededLimit);
    }
    if (expired == AnswerWatch.Expired.CLIENT) {
      return Problem.of(ProblemType.REQUEST_TIMEOUT);
    }
    LOG.warnf("%s: %s", part.label(), failure);
    ProblemType type =
        expired == AnswerWatch.Expired.PART
            ? ProblemType.GATEWAY_TIMEOUT
            : brokenAnswer(failure) ? ProblemType.BAD_GATEWAY : ProblemType.SERVICE_UNAVAILABLE;
    return Problem.of(type)
        .with("service", TextKey.service(part.label()))
        .with("seconds", answerSeconds)
        .extension("service", part.label());
  }

  /** An answer came, but it was not HTTP. */
  private static boolean brokenAnswer(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DecoderException || cause instanceof IllegalArgumentException) {
        return true;
      }
    }
    return false;
  }
}
