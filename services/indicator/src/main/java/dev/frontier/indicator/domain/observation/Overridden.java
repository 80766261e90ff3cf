package dev.frontier.indicator.domain.observation;

/**
 * What the gate of the collection asked about a figure before it was published, and why it stands
 * nevertheless. None of it is ever null.
 *
 * @param rule the rule's code, for example {@code year-on-year}
 * @param messageZh what was asked, in Chinese
 * @param messageEn the same in English
 * @param reason what the office said to it and an approver accepted, in the office's language
 */
public record Overridden(String rule, String messageZh, String messageEn, String reason) {}
