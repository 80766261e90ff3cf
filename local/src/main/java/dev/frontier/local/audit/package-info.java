/** Checks an export of the audit's chain, by its published form alone. */
package dev.frontier.local.audit;
