package dev.frontier.indicator.domain.catalogue;

import java.time.Instant;

/**
 * An entry as it was known from one instant until the next. Nothing is overwritten: changing an
 * entry, and retiring it, adds a version.
 *
 * @param entry as it was
 * @param version counts from 1
 * @param reason why the version was made; null for one that is older than reasons are kept, and for
 *     a first one of which nothing was said
 * @param knownFrom to the microsecond; the first version of an entry holds for all time before it
 * @param knownTo null for the latest
 * @param recordedAt when it was made; null for one that is older than this is kept
 */
public record EntryVersion<E extends CatalogueEntry>(
    E entry, long version, String reason, Instant knownFrom, Instant knownTo, Instant recordedAt) {}
