/** HTTP in: parses strictly, asks a use case, renders its answer. */
package dev.frontier.ingestion.adapter.in.rest;
