/** Settings, each number with its reason. */
package dev.frontier.ingestion.config;
