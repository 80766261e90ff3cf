/**
 * Workbooks (Office Open XML): the template that is filled in, its safe reading, its marked errors.
 */
package dev.frontier.ingestion.adapter.in.rest.excel;
