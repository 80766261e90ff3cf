package dev.frontier.ingestion.domain.gate;

/**
 * What an office says to one question, before any rule looked at it: text, null where nothing was
 * given.
 *
 * @param code of the finding
 * @param indicator of the figure
 * @param period of the figure, in its one written form
 * @param text why the figure stands
 */
public record Answer(String code, String indicator, String period, String text) {}
