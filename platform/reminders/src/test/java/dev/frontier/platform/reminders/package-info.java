/** What reminders promise: each once, none too many, whoever is killed or asleep. */
package dev.frontier.platform.reminders;
