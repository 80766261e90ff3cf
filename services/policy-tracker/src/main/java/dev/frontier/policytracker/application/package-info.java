/** Use cases: one class each, the transaction's boundary, and ports where there is I/O. */
package dev.frontier.policytracker.application;
