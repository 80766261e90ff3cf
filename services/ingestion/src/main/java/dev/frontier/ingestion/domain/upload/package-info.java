/** The life of a national load: one file of many regions, received whole or not at all. */
package dev.frontier.ingestion.domain.upload;
