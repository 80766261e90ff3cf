package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.application.dispute.SayRemark.Result;
import dev.frontier.policytracker.application.port.StaleRecord;
import dev.frontier.policytracker.config.ReportConfig;
import dev.frontier.policytracker.domain.actor.Actor;
import dev.frontier.policytracker.domain.dispute.Dispute.Words;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads what somebody wants to say, and answers with what became of it. */
final class RemarkWords {

  private RemarkWords() {}

  static Words read(RemarkRequest body, ReportConfig config) {
    RemarkRequest sent = body == null ? RemarkRequest.NONE : body;
    Fields fields = new Fields(config);
    String text = fields.text("text", sent.text());
    Optional<String> region =
        Optional.ofNullable(sent.region()).map(String::strip).filter(given -> !given.isEmpty());
    Optional<UUID> corrects = fields.id("corrects", sent.corrects());
    fields.refuseIfBroken();
    return new Words(text, region, corrects);
  }

  static Response said(Supplier<Result> useCase, Actor actor, Words words, String id) {
    Result result;
    try {
      result = useCase.get();
    } catch (StaleRecord e) {
      throw Refusals.stale();
    }
    if (result instanceof Result.Said said) {
      return Response.status(Response.Status.CREATED).entity(RemarkJson.of(said.remark())).build();
    }
    throw RemarkRefusals.of(result, actor, words, id);
  }
}
