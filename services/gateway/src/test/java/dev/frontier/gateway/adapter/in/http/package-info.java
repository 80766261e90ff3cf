/** Rules of the public port, on their own. */
package dev.frontier.gateway.adapter.in.http;
