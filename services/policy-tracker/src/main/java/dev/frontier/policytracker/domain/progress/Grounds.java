package dev.frontier.policytracker.domain.progress;

import java.time.LocalDate;
import java.util.List;

/**
 * What a claim can rest on beside its own words, as it is on the record when the claim is made.
 *
 * @param documents pieces of evidence on record for the measure, beside the claim's own link
 * @param openMilestones milestones that are neither reached nor dropped
 * @param blockerKnown whether the obstacle item that the claim names is in the plan; true when it
 *     names none
 */
public record Grounds(int documents, List<OpenMilestone> openMilestones, boolean blockerKnown) {

  /** Nothing on record. */
  public static final Grounds NONE = new Grounds(0, List.of(), true);

  public Grounds {
    if (documents < 0) {
      throw new IllegalArgumentException("Fewer than no documents");
    }
    openMilestones = List.copyOf(openMilestones);
  }

  /** A milestone still to be reached. */
  public record OpenMilestone(String code, LocalDate due) {}

  /** How many milestones lie ahead: open, and due on that day or later. */
  public long ahead(LocalDate today) {
    return openMilestones.stream().filter(open -> !open.due().isBefore(today)).count();
  }
}
