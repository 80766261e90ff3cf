/** Calling receivers: signing, the guard of addresses, and the encryption of secrets. */
package dev.frontier.notification.adapter.out.http;
