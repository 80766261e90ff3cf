package dev.frontier.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.local.LocalFailure;

/**
 * What the loader says to the questions of the gate: the truth, which is that the source prints the
 * figure and that nothing more is known here. It is published as the figure's note.
 */
final class Justifications {

  /** Why a submission that came under question after its approval goes back to its office. */
  static final String RETURNED =
      "A question came up after approval; see the findings. 审核后出现新的疑问，请见疑问清单。";

  private static final String TEXT =
      "As printed in the source; nothing further is known here. 与原文所列一致，别无其他依据。";

  private static final String OPEN = "urn:frontier:problem:justification-required";

  private static final int UNPROCESSABLE = 422;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Justifications() {}

  /**
   * @param answer to a step
   * @return whether it was refused for want of a justification
   */
  static boolean areWanted(PublicApi.Answer answer) {
    return answer.status() == UNPROCESSABLE && OPEN.equals(answer.body().path("type").asText());
  }

  /**
   * Brings a submission to where its office can hand it in again, every question answered. One that
   * came under question after its approval goes back first.
   *
   * @param state it is in
   */
  static void settle(PublicApi api, Office office, String path, String state) {
    if ("submitted".equals(state)) {
      ObjectNode body = JSON.createObjectNode().put("reason", RETURNED);
      PublicApi.Answer answer = api.post(office.publisher(), path + "/return", body.toString());
      // Asked for twice, since its first answer got lost, it is refused but done.
      if (answer.status() != 200 && !wereAskedFor(api.get(office.author(), path).body())) {
        throw failure("returned", answer);
      }
    }
    give(api, office.author(), path);
  }

  /**
   * @param submission as it is read
   * @return whether it was the loader that sent it back
   */
  static boolean wereAskedFor(JsonNode submission) {
    // Justifying is a step, too, so the return need not be the last of them.
    String why = "";
    for (JsonNode step : submission.path("history")) {
      why = "return".equals(step.path("action").asText()) ? step.path("reason").asText() : why;
    }
    return "returned".equals(submission.path("state").asText()) && RETURNED.equals(why);
  }

  /**
   * Answers every question about a draft or a returned submission.
   *
   * @param user of its office
   * @param path of the submission
   * @throws LocalFailure when that is refused
   */
  private static void give(PublicApi api, String user, String path) {
    JsonNode submission = api.get(user, path).body();
    JsonNode findings = api.get(user, path + "/findings").body().path("findings");
    PublicApi.Answer answer =
        api.put(
            user,
            path + "/justifications",
            "\"" + submission.path("version").asLong() + "\"",
            "application/json",
            body(findings));
    if (answer.status() != 200) {
      throw failure("justified", answer);
    }
  }

  private static LocalFailure failure(String what, PublicApi.Answer answer) {
    return new LocalFailure(
        "The paper's figures cannot be " + what + ": " + answer.status() + " " + answer.body(),
        "look into ingestion.log, then `./frontier up` goes on where it stopped");
  }

  private static String body(JsonNode findings) {
    ObjectNode body = JSON.createObjectNode();
    ArrayNode justifications = body.putArray("justifications");
    for (JsonNode finding : findings) {
      ObjectNode one = justifications.addObject();
      one.set("code", finding.path("code"));
      one.set("indicator", finding.path("indicator"));
      one.set("period", finding.path("period"));
      one.put("text", TEXT);
    }
    return body.toString();
  }
}
