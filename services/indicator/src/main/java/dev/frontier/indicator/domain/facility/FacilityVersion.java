package dev.frontier.indicator.domain.facility;

import java.time.Instant;

/**
 * An entry as it was known from one instant until the next. Nothing is overwritten: correcting an
 * entry, and striking it, adds a version.
 *
 * @param facility the entry
 * @param version counts from 1
 * @param struck whether the entry is out of the register from here on
 * @param reason why the version was made
 * @param knownFrom to the microsecond
 * @param knownTo null for the latest
 */
public record FacilityVersion(
    Facility facility,
    long version,
    boolean struck,
    String reason,
    Instant knownFrom,
    Instant knownTo) {}
