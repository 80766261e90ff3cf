/** What the use cases drive. */
package dev.frontier.notification.adapter.out;
