/** Use cases, one class each; every one is a transaction. */
package dev.frontier.ingestion.application;
