/**
 * Mail addresses, what a mail server's answer means, and how mails of one subject hang together.
 */
package dev.frontier.notification.domain.mail;
