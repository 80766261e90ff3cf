/** What a publication makes of rows: published or revised, and known from when. */
package dev.frontier.ingestion.domain.publication;
