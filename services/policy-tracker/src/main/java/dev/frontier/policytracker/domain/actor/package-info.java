/** Whoever asks for something, as far as the rules care. */
package dev.frontier.policytracker.domain.actor;
