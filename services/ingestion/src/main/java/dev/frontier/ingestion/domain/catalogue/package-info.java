/** The codes a figure may use, as received from the owner of the catalogue. */
package dev.frontier.ingestion.domain.catalogue;
