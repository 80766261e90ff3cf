package dev.frontier.notification.application;

import dev.frontier.notification.domain.alert.Step;
import java.util.UUID;

/**
 * Where an alert stands among those of the same subject.
 *
 * @param step what it says about those before it
 * @param first the first of them; its own id when it is the first
 * @param standing whether what was told still holds; null for what cannot be taken back, such as a
 *     move of a measure
 */
public record Chain(Step step, UUID first, Boolean standing) {}
