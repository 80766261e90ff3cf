/** Settings, each number with its reason, and the parts that are made from them. */
package dev.frontier.notification.config;
