package dev.frontier.indicator.application;

/**
 * Who changes an entry of the catalogue, and why.
 *
 * @param reason for whoever reads the history; null if nothing was said, which is enough for an
 *     entry that is new
 * @param expected what the author believes to be there
 * @param by never null
 */
public record CatalogueChange(String reason, Expected expected, Actor by) {}
