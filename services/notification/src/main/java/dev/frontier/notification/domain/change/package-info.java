/** What came in: figures that changed and measures whose status moved. */
package dev.frontier.notification.domain.change;
