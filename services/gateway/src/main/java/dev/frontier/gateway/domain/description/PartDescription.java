package dev.frontier.gateway.domain.description;

import java.util.Map;

/**
 * The OpenAPI document of one part.
 *
 * @param part its name, such as policy-tracker
 * @param document the parsed document: maps, lists, texts and numbers
 */
public record PartDescription(String part, Map<String, Object> document) {}
