/**
 * Takes the figures of the offices from draft to publication; owns submissions and nothing else.
 */
package dev.frontier.ingestion;
