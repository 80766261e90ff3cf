package dev.frontier.gateway.domain.admission;

import java.util.OptionalLong;

/**
 * What is known of a request before its body.
 *
 * @param method as sent
 * @param path as sent, percent-encoded, without the query
 * @param contentLength bytes announced; empty when the body comes in chunks or not at all
 */
public record RequestHead(String method, String path, OptionalLong contentLength) {}
