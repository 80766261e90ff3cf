/**
 * Derived values: pure functions of the observations known at an instant and of the catalogue then.
 */
package dev.frontier.indicator.domain.derivation;
