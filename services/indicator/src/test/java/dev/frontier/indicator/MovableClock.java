package dev.frontier.indicator;

import dev.frontier.platform.testing.MovableTime;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** The clock of the service in its tests. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends MovableTime {}
