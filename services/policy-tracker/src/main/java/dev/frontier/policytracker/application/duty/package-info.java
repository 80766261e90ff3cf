/** Use cases about what ministries owe: asking for it, reminding of it, showing it. */
package dev.frontier.policytracker.application.duty;
