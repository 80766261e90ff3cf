/**
 * Alerts that people trust: who wants to be told of what, told once, in the inbox and by webhook.
 */
package dev.frontier.notification;
