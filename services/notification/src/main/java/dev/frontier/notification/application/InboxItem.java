package dev.frontier.notification.application;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.alert.Facts;
import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.timing.Severity;
import java.time.Instant;
import java.util.UUID;

/**
 * An alert as its owner sees it.
 *
 * @param id of the alert
 * @param position its place in the owner's inbox, rising
 * @param subscription that asked for it, which may have ended since
 * @param kind of rule that fired
 * @param severity how much it mattered when it was raised
 * @param chain what it says about the alerts before it
 * @param facts for programs
 * @param wording for people
 * @param language in which the owner reads
 * @param at when it was raised
 * @param readAt when it was read, null while it is not
 */
public record InboxItem(
    UUID id,
    long position,
    UUID subscription,
    RuleKind kind,
    Severity severity,
    Chain chain,
    Facts facts,
    Wording wording,
    Language language,
    Instant at,
    Instant readAt)
    implements InboxEntry {}
