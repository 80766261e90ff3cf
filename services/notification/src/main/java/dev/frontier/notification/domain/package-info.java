/** What a subscriber may ask for, when that has happened, and what is said then. Plain Java. */
package dev.frontier.notification.domain;
