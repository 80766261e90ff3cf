/**
 * The little language of computed indicators: its tree, how it is read from text and how it is
 * written.
 */
package dev.frontier.indicator.domain.expression;
