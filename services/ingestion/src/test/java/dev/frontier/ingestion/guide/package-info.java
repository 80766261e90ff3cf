/** Guides that are written by running the rules, and held equal to what the rules say. */
package dev.frontier.ingestion.guide;
