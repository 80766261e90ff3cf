/**
 * Reminders of whatever is due: duties, schedules of moments around a due time, the pure plan of
 * what to say when, and the ledger that makes each reminder go out once. Knows nothing of rounds,
 * ministries or messages; a service says who owes what and sends.
 */
package dev.frontier.platform.reminders;
