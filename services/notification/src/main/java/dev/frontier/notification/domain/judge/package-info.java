/**
 * Judges rules on figures: from what was told and a change comes whether an alert is raised,
 * deepened or taken back.
 */
package dev.frontier.notification.domain.judge;
