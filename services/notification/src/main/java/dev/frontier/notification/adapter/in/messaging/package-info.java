/** The events that come in: changes of figures, moves of measures, reminders, the catalogue. */
package dev.frontier.notification.adapter.in.messaging;
