/** PostgreSQL: Panache for aggregates, batch SQL for rows and the register. */
package dev.frontier.ingestion.adapter.out.persistence;
