/**
 * Figures with what is uncertain of them: every value that the rounding of what is filed allows.
 */
package dev.frontier.indicator.domain.estimate;
