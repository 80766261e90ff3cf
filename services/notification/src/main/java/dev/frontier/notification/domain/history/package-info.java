/**
 * What is kept of the figures that were told, and what follows from it for rules that look back.
 */
package dev.frontier.notification.domain.history;
