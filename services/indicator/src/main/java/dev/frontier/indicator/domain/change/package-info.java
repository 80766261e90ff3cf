/** What one release changed: every value that depends on it, before and after. */
package dev.frontier.indicator.domain.change;
