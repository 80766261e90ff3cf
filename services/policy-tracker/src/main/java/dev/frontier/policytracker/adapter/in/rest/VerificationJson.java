package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.domain.progress.Judgement;
import java.time.Instant;

/** A verdict as anybody may read it. */
record VerificationJson(String verdict, String reason, ByJson by, Instant at) {
  static VerificationJson of(Judgement judgement) {
    return new VerificationJson(
        judgement.verdict().code(), judgement.reason(), ByJson.of(judgement), judgement.at());
  }
}
