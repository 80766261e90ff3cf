/** The record and the catalogue in PostgreSQL. */
package dev.frontier.indicator.adapter.out.persistence;
