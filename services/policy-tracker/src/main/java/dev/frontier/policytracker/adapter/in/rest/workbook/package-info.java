/**
 * Plans as workbooks: opened under limits before anything in them is believed (ADR 0008 says why),
 * one sheet for each kind of entry, read and written so that nothing is lost on the way.
 */
package dev.frontier.policytracker.adapter.in.rest.workbook;
