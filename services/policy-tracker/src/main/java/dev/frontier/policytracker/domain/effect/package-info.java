/**
 * Whether what a measure should move has moved since it was verified, and what may be said about
 * it. The method is documented in {@code docs/guides/effect.md}.
 */
package dev.frontier.policytracker.domain.effect;
