/** Mail: written by templates, handed to a mail server. */
package dev.frontier.notification.adapter.out.mail;
