/** The rules of filing, in plain Java: no framework, no I/O, no clock of its own. */
package dev.frontier.ingestion.domain;
