package dev.frontier.notification.domain.change;

/** Something a rule can be about. */
public sealed interface Change permits FigureChange, StatusMove, FilingStep {}
