package dev.frontier.notification.domain.change;

/** A series by its dimensions; what kind of change it has does not matter. Neither is null. */
public record SeriesKey(String indicator, String region) {}
