/** Reads the documents of other services' contracts, whether they came as events or as answers. */
package dev.frontier.notification.adapter.contract;
