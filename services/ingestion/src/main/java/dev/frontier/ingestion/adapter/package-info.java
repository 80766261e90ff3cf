/** The edges of the service; they know each other only through ports. */
package dev.frontier.ingestion.adapter;
