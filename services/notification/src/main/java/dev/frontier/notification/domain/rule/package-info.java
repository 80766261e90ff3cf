/** The rules a subscriber can choose, and their evaluation over one change. */
package dev.frontier.notification.domain.rule;
