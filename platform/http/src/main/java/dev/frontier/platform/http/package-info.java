/**
 * What every service says the same way over HTTP: problems (RFC 9457) in the reader's language,
 * entity tags, and who is calling. No domain type lives here.
 */
package dev.frontier.platform.http;
