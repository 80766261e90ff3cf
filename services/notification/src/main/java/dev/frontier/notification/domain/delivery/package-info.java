/** Sending an alert to a webhook: when to try again, and which addresses are never called. */
package dev.frontier.notification.domain.delivery;
