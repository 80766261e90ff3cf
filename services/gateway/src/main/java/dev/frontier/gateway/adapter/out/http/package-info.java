/** The parts behind the door, over HTTP. */
package dev.frontier.gateway.adapter.out.http;
