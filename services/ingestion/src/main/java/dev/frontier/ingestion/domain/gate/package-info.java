/**
 * The gate: what a careful clerk would ask about figures that are well formed, before anybody
 * believes them.
 */
package dev.frontier.ingestion.domain.gate;
