/** Answers as tables: CSV for programs, workbooks for people. */
package dev.frontier.indicator.adapter.in.rest.table;
