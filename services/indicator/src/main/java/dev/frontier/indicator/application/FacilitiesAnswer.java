package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.facility.FacilityVersion;
import java.time.Instant;
import java.util.List;

/**
 * Entries of the register as known at an instant.
 *
 * @param asOf the instant; asking with it again gives the same answer
 * @param facilities by kind and code
 */
public record FacilitiesAnswer(Instant asOf, List<FacilityVersion> facilities) {}
