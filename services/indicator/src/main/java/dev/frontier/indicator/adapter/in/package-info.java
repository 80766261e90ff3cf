/** Who calls the use cases. */
package dev.frontier.indicator.adapter.in;
