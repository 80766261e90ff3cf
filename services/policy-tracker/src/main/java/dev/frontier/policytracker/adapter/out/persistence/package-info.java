/** The record in PostgreSQL; the tables are in {@code db/migration}. */
package dev.frontier.policytracker.adapter.out.persistence;
