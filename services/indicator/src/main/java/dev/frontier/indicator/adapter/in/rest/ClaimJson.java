package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.ReadClaims;
import dev.frontier.indicator.application.port.ClaimStore;
import dev.frontier.indicator.domain.claim.Judged;
import dev.frontier.indicator.domain.claim.Judgement;
import dev.frontier.indicator.domain.claim.Judgement.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Claims as the interface writes them. */
final class ClaimJson {

  /** Decimals of a quotient: enough to round to whatever a sentence prints. */
  private static final int DECIMALS = 6;

  private ClaimJson() {}

  /** The answer of {@code GET /api/claims}. */
  @Schema(name = "Claims")
  record Claims(
      @Schema(description = "The instant that the verdicts hold for.") Instant asOf,
      @Schema(description = "Of all claims, whatever was asked for.") Counts counts,
      @Schema(description = "By id.") List<OneClaim> claims,
      @Schema(nullable = true, description = "Ask with it as 'after' for more; null at the end.")
          String next) {

    List<Object> content() {
      return List.of(counts, claims);
    }
  }

  /** How many claims have each verdict. */
  @Schema(name = "ClaimCounts")
  record Counts(
      @com.fasterxml.jackson.annotation.JsonProperty("true") int isTrue,
      @com.fasterxml.jackson.annotation.JsonProperty("false") int isFalse,
      int undecidable) {}

  /** What a sentence asserts, and what the record says to it. */
  @Schema(name = "Claim")
  record OneClaim(
      String id,
      @Schema(description = "The type of its content.") String type,
      String textZh,
      String textEn,
      @Schema(nullable = true, description = "Where the sentence stands.") String source,
      @Schema(description = "What it asserts, as it was registered.", ref = "ClaimContent")
          Map<String, Object> content,
      Instant registeredAt,
      VerdictJson verdict) {}

  /** A claim with everything that was ever said to it. */
  @Schema(name = "ClaimWithHistory")
  record WithHistory(
      OneClaim claim,
      @Schema(
              description =
                  "Every judgement, the latest vintage first. Of two for one vintage the first"
                      + " holds: a figure that came late changed what is known of that instant.")
          List<VerdictJson> history) {}

  /** What the record says. */
  @Schema(name = "Verdict")
  record VerdictJson(
      @Schema(enumeration = {"true", "false", "undecidable"}) String verdict,
      @Schema(
              nullable = true,
              description =
                  "What the record gives in place of what is stated; decimal text. Null if nothing,"
                      + " or if several values are compared.")
          String value,
      @Schema(nullable = true, description = "The least that the figures' rounding allows.")
          String low,
      @Schema(nullable = true, description = "The most that the figures' rounding allows.")
          String high,
      @Schema(
              nullable = true,
              description =
                  "Why it cannot be decided: not_in_catalogue, not_in_record, period_missing,"
                      + " missing, withdrawn, below_coverage, no_national, zero_base, not_additive"
                      + " or ambiguous.")
          String reason,
      @Schema(nullable = true) CoverageJson coverage,
      @Schema(
              nullable = true,
              description = "The members that a change is computed over, where that is not all.")
          List<String> comparedMembers,
      @Schema(description = "The values that were compared with each other, in order.")
          List<StepJson> steps,
      @Schema(description = "The vintages used: indicator/region/period@vintage.")
          List<String> inputs,
      @Schema(
              nullable = true,
              description = "The vintage from which it holds; null from before anything was known.")
          Instant since,
      Instant judgedAt) {}

  /** One of several values. */
  @Schema(name = "VerdictStep")
  record StepJson(
      @Schema(description = "A period, or codes of the catalogue.") String what,
      @Schema(nullable = true) String value) {}

  static Claims of(ReadClaims.Answer answer, int limit) {
    List<ClaimStore.Standing> claims = answer.claims();
    Map<Verdict, Integer> counts = answer.counts();
    return new Claims(
        answer.asOf(),
        new Counts(
            counts.get(Verdict.TRUE), counts.get(Verdict.FALSE), counts.get(Verdict.UNDECIDABLE)),
        claims.stream().map(ClaimJson::of).toList(),
        claims.size() < limit ? null : claims.get(claims.size() - 1).claim().id());
  }

  static WithHistory of(ReadClaims.WithHistory claim) {
    return new WithHistory(
        of(claim.standing()), claim.history().stream().map(ClaimJson::of).toList());
  }

  static OneClaim of(ClaimStore.Standing standing) {
    return new OneClaim(
        standing.claim().id(),
        String.valueOf(standing.claim().fields().get("type")),
        standing.claim().textZh(),
        standing.claim().textEn(),
        standing.claim().source(),
        standing.claim().fields(),
        standing.registeredAt(),
        of(standing.judged()));
  }

  private static VerdictJson of(Judged judged) {
    Judgement it = judged.judgement();
    return new VerdictJson(
        it.verdict().code(),
        rounded(it.value(), RoundingMode.HALF_UP),
        it.range() == null ? null : rounded(it.range().low(), RoundingMode.FLOOR),
        it.range() == null ? null : rounded(it.range().high(), RoundingMode.CEILING),
        it.reason() == null ? null : it.reason().code(),
        CoverageJson.of(it.coverage()),
        it.comparedMembers(),
        it.steps().stream()
            .map(step -> new StepJson(step.what(), rounded(step.value(), RoundingMode.HALF_UP)))
            .toList(),
        it.inputs(),
        judged.knownFrom().equals(Judged.ALWAYS) ? null : judged.knownFrom(),
        judged.judgedAt());
  }

  /** Levels as they are; quotients, which have no end, to {@value #DECIMALS} decimals. */
  static String rounded(BigDecimal value, RoundingMode mode) {
    if (value == null) {
      return null;
    }
    return (value.scale() <= DECIMALS ? value : value.setScale(DECIMALS, mode)).toPlainString();
  }
}
