/** What must still hold when a part is killed. */
package dev.frontier.e2e.faults;
