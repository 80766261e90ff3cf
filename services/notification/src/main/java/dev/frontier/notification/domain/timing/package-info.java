/** How much an alert matters, and when it may be sent. */
package dev.frontier.notification.domain.timing;
