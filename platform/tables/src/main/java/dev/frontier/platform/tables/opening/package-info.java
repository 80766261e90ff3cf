/** Workbooks of strangers, opened under limits before anything in them is believed (ADR 0008). */
package dev.frontier.platform.tables.opening;
