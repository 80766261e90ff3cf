/** What is told to whoever holds a role for a region or a ministry, and in which words. */
package dev.frontier.notification.domain.audience;
