/** Answers as tables: CSV for programs, workbooks for people. */
package dev.frontier.platform.tables;
