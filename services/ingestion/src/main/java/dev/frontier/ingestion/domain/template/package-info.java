/** The workbook that an office fills in: what it asks for, what it shows, and its stamp. */
package dev.frontier.ingestion.domain.template;
