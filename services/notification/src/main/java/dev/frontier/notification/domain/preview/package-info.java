/** What a rule would have told, had it been there from the beginning. */
package dev.frontier.notification.domain.preview;
