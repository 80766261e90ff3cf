/** Where the use cases meet the world. */
package dev.frontier.notification.adapter;
