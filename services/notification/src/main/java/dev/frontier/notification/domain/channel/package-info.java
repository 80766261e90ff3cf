/** Addresses that messages go to, and what is known of them. */
package dev.frontier.notification.domain.channel;
