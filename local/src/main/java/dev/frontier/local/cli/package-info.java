/** The commands of {@code ./frontier}. */
package dev.frontier.local.cli;
