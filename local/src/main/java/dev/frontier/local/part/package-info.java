/** One class a real part: how it is started, known to be ready, and stopped. */
package dev.frontier.local.part;
