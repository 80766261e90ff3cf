package dev.frontier.platform.tables.opening;

/**
 * What a workbook may cost before it is believed.
 *
 * @param maxInflated bytes of all parts together once inflated
 * @param maxRatio how many times its packed size a part may grow to
 * @param maxParts parts of the archive
 * @param maxElements XML elements of all parts together
 * @param maxDepth depth of the XML
 */
public record OpeningLimits(
    long maxInflated, int maxRatio, int maxParts, int maxElements, int maxDepth) {}
