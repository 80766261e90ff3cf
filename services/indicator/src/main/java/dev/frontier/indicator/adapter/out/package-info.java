/** What the use cases call. */
package dev.frontier.indicator.adapter.out;
