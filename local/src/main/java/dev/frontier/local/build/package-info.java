/** Builds what changed and runs the whole reactor's tests, by the Maven of this machine. */
package dev.frontier.local.build;
