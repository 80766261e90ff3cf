/** The public port: every route, the pages, and signing in. */
package dev.frontier.gateway.adapter.in.http;
