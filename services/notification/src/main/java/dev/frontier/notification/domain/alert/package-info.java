/** Alerts: their identity, by which each is raised once, and their wording. */
package dev.frontier.notification.domain.alert;
