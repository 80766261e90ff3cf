/** Who watches what, in which language, and where it is sent. */
package dev.frontier.notification.domain.subscription;
