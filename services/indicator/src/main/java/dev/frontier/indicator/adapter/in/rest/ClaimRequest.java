package dev.frontier.indicator.adapter.in.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim as it is sent. */
@Schema(name = "NewClaim")
record ClaimRequest(
    @Schema(examples = "P1.1-05") @NotNull @Pattern(regexp = ID) String id,
    @Schema(description = "The assertion in Chinese, in your own words.")
        @NotBlank @Size(max = 500) @Pattern(regexp = LINE) String textZh,
    @Schema(description = "The same in English.") @NotBlank @Size(max = 500) @Pattern(regexp = LINE) String textEn,
    @Schema(nullable = true, description = "Where the sentence stands.")
        @Size(max = 200) @Pattern(regexp = LINE) String source,
    @Schema(implementation = ContentSchema.class) @NotNull Map<String, Object> content) {

  /** The form of a claim's id, which stands in its address. */
  static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  /** One line of text. */
  static final String LINE = "[^\\p{Cntrl}\\p{Cs}]*";

  /**
   * The fields of a content, for the description of the interface; which belong to which type it
   * says.
   */
  @Schema(
      name = "ClaimContent",
      description =
          "What a claim asserts. Every type has fields of its own and takes no others: level"
              + " (indicator region period), sum (indicator regions period), share (indicator"
              + " regions period [of]), growth and multiple (indicator region from to [measure]),"
              + " average_growth (indicator region from to), difference (indicator region period"
              + " [measure otherIndicator otherRegion otherPeriod]), rank (indicator region group"
              + " period [measure from]), extreme (indicator region period from to extreme"
              + " [measure]), trend (indicator region from to direction [measure everyStep]),"
              + " comparison (indicator region period position [measure from otherIndicator"
              + " otherRegion otherPeriod]), count (indicator group period whereRelation"
              + " whereFigure [measure from]), members (group), neighbours (region), facilities"
              + " (kinds region), readings (readings). All but extreme, trend, comparison and"
              + " readings state a figure: relation and figure, and upTo for between.")
  record ContentSchema(
      @Schema(
              required = true,
              enumeration = {
                "level",
                "sum",
                "share",
                "growth",
                "multiple",
                "average_growth",
                "difference",
                "rank",
                "extreme",
                "trend",
                "comparison",
                "count",
                "members",
                "neighbours",
                "facilities",
                "readings"
              })
          String type,
      String indicator,
      String region,
      List<String> regions,
      @Schema(description = "Code of the whole; the nation if it is left out.") String of,
      @Schema(
              enumeration = {"level", "share", "growth"},
              description = "What is taken of the indicator; its level if it is left out.")
          String measure,
      String period,
      String from,
      String to,
      String group,
      String otherIndicator,
      String otherRegion,
      String otherPeriod,
      @Schema(enumeration = {"highest", "lowest"}) String extreme,
      @Schema(enumeration = {"rising", "falling"}) String direction,
      @Schema(description = "Whether it moves so in every period, and not only over all.")
          Boolean everyStep,
      @Schema(enumeration = {"above", "below"}) String position,
      @Schema(
              enumeration = {
                "equals",
                "about",
                "nearly",
                "more_than",
                "at_least",
                "less_than",
                "at_most",
                "order_of",
                "between"
              })
          String relation,
      @Schema(description = "As printed: its decimals are its precision.", examples = "-72.28")
          String figure,
      @Schema(description = "The other end of between.") String upTo,
      String whereRelation,
      String whereFigure,
      @Schema(description = "Codes of the register of facilities.") List<String> kinds,
      @Schema(description = "Contents that the sentence may mean.") List<Object> readings) {}
}
