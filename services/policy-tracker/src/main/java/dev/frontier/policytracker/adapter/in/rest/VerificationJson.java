package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.domain.progress.Judgement;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A verdict as anybody may read it. */
@Schema(name = "Verdict", description = "What a verifier found")
record VerificationJson(
    @Schema(ref = "Verification") String verdict, String reason, ByJson by, Instant at) {
  static VerificationJson of(Judgement judgement) {
    return new VerificationJson(
        judgement.verdict().code(), judgement.reason(), ByJson.of(judgement), judgement.at());
  }
}
