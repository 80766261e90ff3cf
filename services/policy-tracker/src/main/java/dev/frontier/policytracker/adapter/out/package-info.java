/** Ways out. */
package dev.frontier.policytracker.adapter.out;
