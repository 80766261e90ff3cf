/** Sending messages: when to try again, and which addresses are never called. */
package dev.frontier.notification.domain.delivery;
