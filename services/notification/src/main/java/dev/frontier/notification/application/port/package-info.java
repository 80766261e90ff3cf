/** What the use cases need from outside: storage, the network, and being woken. */
package dev.frontier.notification.application.port;
