/**
 * What SDMX says of the record: its structures, the queries of both REST versions, and what of the
 * data they select.
 */
package dev.frontier.indicator.domain.sdmx;
