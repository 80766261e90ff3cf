/** The workers that send what is due, woken by a commit or by time. */
package dev.frontier.notification.adapter.in.worker;
