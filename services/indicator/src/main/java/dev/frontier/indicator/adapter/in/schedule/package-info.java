/** What the clock starts. */
package dev.frontier.indicator.adapter.in.schedule;
